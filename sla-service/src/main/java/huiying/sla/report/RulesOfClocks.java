package huiying.sla.report;

import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.Versions;
import huiying.sla.limit.Limit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that each clock was counted by, looked up once: what a message comes to in reports does
 * not change with rules that came after it was done.
 */
final class RulesOfClocks {
  private final RulesInForce rules;
  private final Map<Versions, Rules> known = new HashMap<>();

  RulesOfClocks(RulesInForce rules) {
    this.rules = rules;
  }

  WorkingCalendar calendar(Clock clock) {
    return of(clock).calendar();
  }

  /** For what no clock was ever counted for. */
  WorkingCalendar calendarNow() {
    return rules.now().calendar();
  }

  Optional<Limit> limit(Clock clock) {
    return of(clock).limits().named(clock.limit());
  }

  private Rules of(Clock clock) {
    return known.computeIfAbsent(
        clock.versions(), versions -> rules.of(versions).orElseGet(rules::now));
  }
}
