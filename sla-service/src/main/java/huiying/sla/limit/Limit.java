package huiying.sla.limit;

import java.util.Optional;
import java.util.Set;

/**
 * A rule of the catalogue (答复时限): so much time for such messages, from one event to another.
 *
 * @param code its name in the APIs; never changes
 * @param family of the limits of one family that start with the same event, only the first that
 *     matches runs
 * @param start with CORRECTION beside another, a correction starts the limit over
 * @param extension empty if it cannot be extended
 * @param suspendable whether its time can stand still
 * @param basis the legal basis
 */
public record Limit(
    String code,
    Text name,
    String family,
    AppliesTo appliesTo,
    Set<Start> start,
    Measure measure,
    Optional<ExtensionCap> extension,
    boolean suspendable,
    Stop stop,
    Alarms alarms,
    Text basis) {
  public Limit {
    start = Set.copyOf(start);
  }

  public boolean matches(Classification message) {
    return appliesTo.matches(message);
  }

  public boolean startsWith(Start event) {
    return start.contains(event);
  }

  /** Whether a named rating so low starts it. */
  public boolean startsWithRating(int score) {
    return startsWith(Start.RATING) && appliesTo.matchesRating(score);
  }

  /** Whether a later limit never runs, because this one always does instead. */
  public boolean leavesNothingTo(Limit later) {
    return family.equals(later.family)
        && start.containsAll(later.start)
        && appliesTo.covers(later.appliesTo);
  }

  /** How much it is with all extensions, in its unit. */
  public int longest() {
    return measure.amount() + extension.map(cap -> cap.most() * cap.times()).orElse(0);
  }

  /**
   * How many working days before its due date a clock of this limit may already have an alarm: as
   * many as it can last, for one that is given at its start.
   */
  int leadInWorkingDays() {
    var days = measure.unit() == Unit.MONTHS ? longest() * 31 : longest();
    return alarms.warnings().stream().mapToInt(one -> one.leadInWorkingDays(days)).max().orElse(0);
  }
}
