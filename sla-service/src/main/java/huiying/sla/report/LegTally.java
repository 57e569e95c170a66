package huiying.sla.report;

import huiying.kit.access.Reach;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long one department held messages received on one day.
 *
 * @param department null for the dispatch desk
 * @param accused that the messages were about in confidence; null for none
 * @param closed legs that are over
 * @param workingDays held in those
 * @param lateDays those of them that lie after the due date
 * @param returns legs that ended by handing the message back
 * @param openSince legs still open, by the day they began
 * @param lateSince legs still open, by the day after which each further one is late
 */
public record LegTally(
    @Nullable String department,
    @Nullable String accused,
    int closed,
    int workingDays,
    int lateDays,
    int returns,
    Map<LocalDate, Integer> openSince,
    Map<LocalDate, Integer> lateSince) {
  boolean isIn(Reach reach) {
    return Share.isIn(reach, department, accused);
  }
}
