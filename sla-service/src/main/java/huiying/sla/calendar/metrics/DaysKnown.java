package huiying.sla.calendar.metrics;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.CalendarBook;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Counts the days until due dates begin to be provisional. */
@Component
final class DaysKnown {
  private final CalendarBook book;
  private final InstantSource time;

  DaysKnown(CalendarBook book, InstantSource time, MeterRegistry meters) {
    this.book = book;
    this.time = time;
    Gauge.builder("huiying.calendar.days.known", this, DaysKnown::count)
        .description("Days from today to the end of the last year whose holidays are known")
        .register(meters);
  }

  private int count() {
    return book.latest().calendar().daysKnownAfter(DistrictTime.dateOf(time.instant()));
  }
}
