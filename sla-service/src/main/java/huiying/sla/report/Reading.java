package huiying.sla.report;

import huiying.kit.access.Reach;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The roll-ups of a time as they were read once: reports of it agree with each other, whatever
 * happens meanwhile.
 *
 * @param complete false if some of the days had changed and could not be counted anew
 * @param calendar by which legs that are still open are counted
 */
public record Reading(
    LocalDate from,
    LocalDate to,
    Instant asOf,
    boolean complete,
    WorkingCalendar calendar,
    List<RollUp> days) {
  public Reading {
    days = List.copyOf(days);
  }

  public ComplianceReport by(GroupBy group) {
    var count = new ComplianceCount(Selection.between(from, to), group, asOf);
    days.forEach(day -> count.add(day.day(), day.cells()));
    return new ComplianceReport(from, to, group, asOf, complete, count.rows(), count.total());
  }

  public LegsReport legs() {
    var count = new LegsCount(Reach.EVERYTHING, calendar, asOf);
    days.forEach(day -> count.add(day.legs()));
    return new LegsReport(from, to, asOf, complete, count.rows());
  }
}
