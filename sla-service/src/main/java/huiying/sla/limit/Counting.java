package huiying.sla.limit;

/**
 * Settings of the office that all limits are counted by.
 *
 * @param deemReceiptNextWorkingDay takes what comes on a day off as if it came on the next working
 *     day, which is then not counted; the laxer reading, off by default
 */
public record Counting(boolean deemReceiptNextWorkingDay, OfficeHours hours) {
  public static final Counting USUAL = new Counting(false, OfficeHours.USUAL);
}
