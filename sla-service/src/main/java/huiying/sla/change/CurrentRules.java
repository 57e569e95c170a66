package huiying.sla.change;

import huiying.sla.calendar.CalendarBook;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.Versions;
import huiying.sla.limit.LimitBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules as the store has them, remembered until somebody asks the store again. */
@Component
class CurrentRules implements RulesInForce {
  private final CalendarBook calendars;
  private final LimitBook limits;
  private volatile @Nullable Rules known;

  CurrentRules(CalendarBook calendars, LimitBook limits) {
    this.calendars = calendars;
    this.limits = limits;
  }

  @Override
  public Rules now() {
    var rules = known;
    return rules == null ? refreshed() : rules;
  }

  @Override
  public synchronized Rules refreshed() {
    var calendar = calendars.latest();
    var catalogue = limits.latest();
    var rules = known;
    if (rules == null
        || rules.versions().calendar() != calendar.number()
        || rules.versions().limits() != catalogue.version()) {
      rules = new Rules(calendar, catalogue);
      known = rules;
    }
    return rules;
  }

  @Override
  public Optional<Rules> of(Versions versions) {
    var current = now();
    if (current.versions().equals(versions)) {
      return Optional.of(current);
    }
    return calendars
        .find(versions.calendar())
        .flatMap(calendar ->
            limits.find(versions.limits()).map(catalogue -> new Rules(calendar, catalogue)));
  }
}
