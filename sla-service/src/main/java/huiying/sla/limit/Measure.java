package huiying.sla.limit;

/**
 * How long something may take.
 *
 * @param amount one or more, in {@code unit}
 * @param rollForward for calendar days and months: a last day off moves to the next working day
 *     (民法典 203)
 */
public record Measure(Unit unit, int amount, DueTime due, boolean rollForward) {
  /** With the usual end: 24:00, of a working day. */
  public static Measure of(Unit unit, int amount) {
    return new Measure(unit, amount, DueTime.END_OF_DAY, true);
  }
}
