package huiying.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long each department held the messages of a time, beside what became of them for the citizen.
 *
 * @param rows in order of department, the dispatch desk last
 */
public record LegsReport(
    LocalDate from, LocalDate to, Instant asOf, boolean complete, List<Held> rows) {
  /**
   * @param department null for the dispatch desk
   * @param legs times that a message was with it; the same message may come more than once
   * @param heldNow those that are not over
   * @param workingDaysHeld in all, up to now: after the day a message came up to and with the day
   *     it went
   * @param lateDays those of them that lie after the due date of the message's reply
   * @param returns how often it handed a message back
   */
  public record Held(
      @Nullable String department,
      long legs,
      long heldNow,
      long workingDaysHeld,
      @Nullable Double meanWorkingDaysHeld,
      long lateDays,
      long returns) {}
}
