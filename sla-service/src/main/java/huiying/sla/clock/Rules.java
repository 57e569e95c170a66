package huiying.sla.clock;

import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.LimitCatalogue;

/** By what clocks are made: the calendar, the limits, and the alarms that follow from both. */
public record Rules(WorkingCalendar calendar, LimitCatalogue limits, AlarmPlan alarms) {
  public Rules(WorkingCalendar calendar, LimitCatalogue limits) {
    this(calendar, limits, new AlarmPlan(calendar, limits));
  }
}
