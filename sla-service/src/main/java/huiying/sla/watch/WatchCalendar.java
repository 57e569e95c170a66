package huiying.sla.watch;

import static huiying.contracts.DistrictTime.ZONE;

import huiying.contracts.CalendarEvent.YearMissing;
import huiying.contracts.DistrictTime;
import huiying.sla.clock.RulesInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says that next year's holidays are missing: at 09:00 of each working day from 1 November until
 * the notice is entered. The owner of the first partition says it; a restart says it again, by the
 * same id.
 */
@Component
class WatchCalendar {
  private static final Logger LOG = LoggerFactory.getLogger(WatchCalendar.class);
  private static final int SPOKESMAN = 0;
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Partitions partitions;
  private final RulesInForce rules;
  private final CalendarEvents events;
  private final InstantSource time;
  private @Nullable LocalDate told;

  WatchCalendar(
      Partitions partitions, RulesInForce rules, CalendarEvents events, InstantSource time) {
    this.partitions = partitions;
    this.rules = rules;
    this.events = events;
    this.time = time;
  }

  /**
   * @throws RuntimeException if Kafka does not answer; look again later, nothing is lost
   */
  void look() {
    var now = time.instant();
    var today = DistrictTime.dateOf(now);
    if (!today.equals(told) && isTheHour(today, now) && isMissing(today.getYear() + 1)) {
      partitions.with(SPOKESMAN, _ -> tell(today));
    }
  }

  private boolean isTheHour(LocalDate today, Instant now) {
    return today.getMonthValue() >= Month.NOVEMBER.getValue()
        && rules.now().calendar().isWorkingDay(today)
        && !now.atZone(ZONE).toLocalTime().isBefore(MORNING);
  }

  /** Not loaded, or only as a guess. */
  private boolean isMissing(int year) {
    var first = LocalDate.of(year, Month.JANUARY, 1);
    return !rules.now().calendar().isKnown(first.minusDays(1), first);
  }

  private void tell(LocalDate today) {
    var year = today.getYear() + 1;
    LOG.warn("The holidays of {} are not known yet; due dates in it are provisional", year);
    events.tell(new YearMissing(year, today, today.atTime(MORNING).atZone(ZONE).toInstant()));
    told = today;
  }
}
