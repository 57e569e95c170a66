package huiying.sla.clock;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.Course;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.Reckoning;

/** By what clocks are made: the calendar, the limits, and the alarms that follow from both. */
public record Rules(CalendarVersion calendarVersion, LimitCatalogue limits, AlarmPlan alarms) {
  public Rules(CalendarVersion calendarVersion, LimitCatalogue limits) {
    this(calendarVersion, limits, new AlarmPlan(calendarVersion.calendar(), limits));
  }

  public WorkingCalendar calendar() {
    return calendarVersion.calendar();
  }

  public Versions versions() {
    return new Versions(calendarVersion.number(), limits.version());
  }

  /** The count of a clock of {@code limit}. */
  public Reckoning reckon(Limit limit, Course course) {
    return new Reckoning(limit.measure(), course, limits.counting(), calendar());
  }
}
