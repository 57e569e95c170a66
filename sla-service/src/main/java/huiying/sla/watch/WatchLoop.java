package huiying.sla.watch;

import huiying.kit.loop.Loop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Watches deadlines and the calendar, again and again. */
@Component
class WatchLoop extends Loop {
  private final WatchDeadlines watch;
  private final WatchCalendar calendar;
  private final TellYears years;
  private volatile long looked = System.nanoTime();

  WatchLoop(
      WatchDeadlines watch,
      WatchCalendar calendar,
      TellYears years,
      WatchProperties settings,
      MeterRegistry meters) {
    super("watch", settings.every());
    this.watch = watch;
    this.calendar = calendar;
    this.years = years;
    Gauge.builder("huiying.watch.age", () -> (System.nanoTime() - looked) / 1e9)
        .description("Time since the watch last looked without a failure")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  protected void look() {
    watch.look();
    calendar.look();
    years.look();
    looked = System.nanoTime();
  }
}
