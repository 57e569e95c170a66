package huiying.sla.compliance;

import org.jspecify.annotations.Nullable;

/**
 * How many of a group were answered in time (按时办结率).
 *
 * @param group the channel, department, kind or month; null for messages that have none
 * @param received all messages received, also those that no limit applies to
 * @param overdue running past their due time at the time of asking
 * @param running running and not overdue
 * @param onTimeRate met / (met + late + overdue); null when that is zero
 */
public record Compliance(
    @Nullable String group,
    long received,
    long met,
    long late,
    long overdue,
    long running,
    @Nullable Double onTimeRate) {
  public static Compliance of(
      @Nullable String group, long received, long met, long late, long overdue, long running) {
    var due = met + late + overdue;
    return new Compliance(
        group, received, met, late, overdue, running, due == 0 ? null : (double) met / due);
  }
}
