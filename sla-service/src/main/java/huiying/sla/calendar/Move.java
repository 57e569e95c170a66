package huiying.sla.calendar;

import java.time.LocalDate;

/**
 * A clock that a change of the calendar would move.
 *
 * @param code of the clock's limit
 */
public record Move(
    String messageId,
    String code,
    LocalDate oldDueDate,
    LocalDate newDueDate,
    Direction direction) {
  /** Which way the date moves. */
  public enum Direction {
    EARLIER,
    LATER,
    /** No limit applies any more; the new date is the old one. */
    REMOVED
  }
}
