package huiying.sla.report;

import huiying.sla.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the legs of one department. */
final class LegSum {
  private final WorkingCalendar calendar;
  private final LocalDate today;
  private long legs;
  private long heldNow;
  private long workingDays;
  private long lateDays;
  private long returns;

  LegSum(WorkingCalendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  void add(LegTally tally) {
    var open = tally.openSince().values().stream().mapToInt(Integer::intValue).sum();
    legs += tally.closed() + open;
    heldNow += open;
    workingDays += tally.workingDays() + soFar(tally.openSince());
    lateDays += tally.lateDays() + soFar(tally.lateSince());
    returns += tally.returns();
  }

  private long soFar(Map<LocalDate, Integer> since) {
    return since.entrySet().stream()
        .mapToLong(one -> (long) calendar.between(one.getKey(), today) * one.getValue())
        .sum();
  }

  LegsReport.Held of(@Nullable String department) {
    var mean = legs == 0 ? null : (Double) ((double) workingDays / legs);
    return new LegsReport.Held(department, legs, heldNow, workingDays, mean, lateDays, returns);
  }
}
