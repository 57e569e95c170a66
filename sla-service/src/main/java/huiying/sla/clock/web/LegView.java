package huiying.sla.clock.web;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.Leg;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a message was with one department.
 *
 * @param department null for the dispatch desk
 * @param to null while it is there
 * @param workingDays held so far: those after the day it came up to and with the day it went
 */
record LegView(
    @Nullable String department,
    Instant from,
    @Nullable Instant to,
    boolean returned,
    int workingDays) {
  static LegView of(Leg leg, WorkingCalendar calendar, Instant now) {
    var to = leg.to();
    var until = DistrictTime.dateOf(to == null ? now : to);
    var held = calendar.between(DistrictTime.dateOf(leg.from()), until);
    return new LegView(leg.department(), leg.from(), to, leg.returned(), held);
  }
}
