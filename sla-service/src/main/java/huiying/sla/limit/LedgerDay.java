package huiying.sla.limit;

import huiying.sla.calendar.DayReason;
import java.time.LocalDate;

/**
 * One day of a ledger.
 *
 * @param counted what of the limit it took: 0 or 1 days, or milliseconds for limits in hours
 * @param total what was taken up to and with it
 */
public record LedgerDay(LocalDate date, Why why, long counted, long total) {
  /** Why a day counts or does not. */
  public sealed interface Why {
    /** 收件（或受理等）当日不计. */
    record StartDay() implements Why {}

    /** A start on a day off, taken as one on the next working day, by the office's setting. */
    record Deemed() implements Why {}

    record Counted(DayReason day) implements Why {}

    record Off(DayReason day) implements Why {}

    record Suspended() implements Why {}

    /** The last day was off: the limit ends on the next working day. */
    record Rolled(DayReason day) implements Why {}

    /** Nothing is left, but the date was kept or granted. */
    record Granted(Floor.Cause cause) implements Why {}
  }
}
