package huiying.notify.duty.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.duty.InMemoryKnownYears;
import huiying.notify.duty.LearnYear;
import huiying.notify.duty.LearnedDays;
import huiying.notify.duty.Year2026;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DutyDaysKnownTest {
  @Test
  void showsHowManyDaysAreLeftOfWhatIsKnown() {
    var years = new InMemoryKnownYears();
    InstantSource time = InstantSource.fixed(Instant.parse("2026-12-01T00:00:00Z"));
    var days = new LearnedDays(years, time);
    var meters = new SimpleMeterRegistry();
    var known = new DutyDaysKnown(days, time, meters);
    var gauge = meters.get("huiying.duty.days.known").gauge();

    assertThat(gauge.value()).isZero();
    new LearnYear(years, days).take(Year2026.told(1));

    assertThat(gauge.value()).isEqualTo(30);
    assertThat(known).isNotNull(); // or it would be collected, and the gauge with it
  }
}
