package huiying.sla.report;

import java.time.Instant;
import java.util.Map;

/**
 * The clocks of one limit that a {@link Cell}'s messages have.
 *
 * @param messages that have such a clock, cancelled or not
 * @param running clocks by their due time, so that being overdue is counted when it is asked for
 * @param workingDays how many clocks were stopped so many working days after their start
 * @param reclassifiedAfterBreach cancelled by a reclassification although they had been overdue
 */
public record ClockTally(
    String limit,
    int messages,
    int met,
    int late,
    int cancelled,
    int paused,
    Map<Instant, Integer> running,
    Map<Integer, Integer> workingDays,
    int reclassifiedAfterBreach) {}
