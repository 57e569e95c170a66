package huiying.sla.report;

import org.jspecify.annotations.Nullable;

/**
 * How many of a group were answered in time (按时办结率).
 *
 * @param group the channel, department, kind, limit, month or day; null for what has none, and in a
 *     total
 * @param received messages, each counted once, also those that no limit applies to; the rest counts
 *     their clocks
 * @param overdue running past their due time at the time of asking
 * @param running running or paused, and not overdue
 * @param paused those of the running whose time is suspended
 * @param onTimeRate met / (met + late + overdue); null when that is zero
 * @param medianWorkingDays from start to stop of the clocks met or late; null when there are none
 * @param p90WorkingDays so many or fewer took nine of ten
 * @param reclassifiedAfterBreach cancelled by a reclassification although they had been overdue
 */
public record Compliance(
    @Nullable String group,
    long received,
    long met,
    long late,
    long overdue,
    long running,
    long paused,
    long cancelled,
    @Nullable Double onTimeRate,
    @Nullable Integer medianWorkingDays,
    @Nullable Integer p90WorkingDays,
    @Nullable Double meanWorkingDays,
    long reclassifiedAfterBreach) {
  /** Clocks of which it is known whether they were in time. */
  public long decided() {
    return met + late + overdue;
  }

  public long closed() {
    return met + late;
  }
}
