package huiying.sla.watch;

import static java.util.stream.IntStream.rangeClosed;

import huiying.contracts.CalendarEvent.YearTold;
import huiying.contracts.DistrictTime;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which days of last year, this year and the next are worked: at the start, whenever the
 * calendar changes and when the year turns (in Asia/Shanghai). So that nobody else needs a calendar
 * to know when people are at work. The owner of the first partition says it; a restart says it
 * again, by the same ids.
 */
@Component
class TellYears {
  private static final int SPOKESMAN = 0;

  private final Partitions partitions;
  private final RulesInForce rules;
  private final CalendarEvents events;
  private final InstantSource time;
  private @Nullable News told;

  TellYears(Partitions partitions, RulesInForce rules, CalendarEvents events, InstantSource time) {
    this.partitions = partitions;
    this.rules = rules;
    this.events = events;
    this.time = time;
  }

  /** What it was that was told: another calendar is news, and so is another year. */
  private record News(int calendar, int year) {}

  /**
   * @throws RuntimeException if Kafka does not answer; look again later, all is told again then
   */
  void look() {
    var now = time.instant();
    var inForce = rules.now();
    var news = new News(inForce.versions().calendar(), DistrictTime.dateOf(now).getYear());
    if (!news.equals(told)) {
      partitions.with(SPOKESMAN, _ -> tell(news, inForce, now));
    }
  }

  private void tell(News news, Rules inForce, Instant now) {
    rangeClosed(news.year() - 1, news.year() + 1)
        .forEach(year -> events.tell(daysOf(year, inForce, now)));
    told = news;
  }

  private static YearTold daysOf(int year, Rules inForce, Instant now) {
    var calendar = inForce.calendar();
    var first = LocalDate.of(year, Month.JANUARY, 1);
    var days = first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).toList();
    var isKnown = calendar.isKnown(first.minusDays(1), first);
    return new YearTold(year, inForce.versions().calendar(), !isKnown, days, now);
  }
}
