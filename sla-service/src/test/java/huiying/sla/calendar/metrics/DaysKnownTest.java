package huiying.sla.calendar.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.MovableTime;
import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.InMemoryCalendarBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DaysKnownTest {
  @Test
  void countsDownByTheDistrictsDate() {
    var meters = new SimpleMeterRegistry();
    var time = new MovableTime(Instant.parse("2026-11-22T02:00:00Z"));
    var book = new InMemoryCalendarBook();
    book.add(Calendars.shipped());
    var _ = new DaysKnown(book, time, meters);
    var gauge = meters.get("huiying.calendar.days.known").gauge();

    assertThat(gauge.value()).isEqualTo(39);
    time.moveTo(Instant.parse("2026-11-22T16:00:00Z"));
    assertThat(gauge.value()).isEqualTo(38);
    time.moveTo(Instant.parse("2027-01-05T02:00:00Z"));
    assertThat(gauge.value()).isZero();
  }
}
