package huiying.notify.duty.metrics;

import huiying.contracts.DistrictTime;
import huiying.notify.duty.LearnedDays;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Says when people will be told on holidays because nobody has said which they are. */
@Component
final class DutyDaysKnown {
  private final LearnedDays days;
  private final InstantSource time;

  DutyDaysKnown(LearnedDays days, InstantSource time, MeterRegistry meters) {
    this.days = days;
    this.time = time;
    Gauge.builder("huiying.duty.days.known", this, DutyDaysKnown::count)
        .description("Days from today to the last day that is known to be worked or not; 0 if none")
        .register(meters);
  }

  private long count() {
    return days.now().daysKnownAfter(DistrictTime.dateOf(time.instant()));
  }
}
