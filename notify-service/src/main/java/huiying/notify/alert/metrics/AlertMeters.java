package huiying.notify.alert.metrics;

import huiying.notify.alert.Alert;
import huiying.notify.alert.Alerts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what becomes of alerts: {@code huiying.alerts} by step, delivery channel and outcome. */
@Component
public class AlertMeters {
  private final MeterRegistry meters;
  private final Counter stale;

  AlertMeters(MeterRegistry meters, Alerts alerts) {
    this.meters = meters;
    this.stale =
        Counter.builder("huiying.alarms.stale")
            .description("Alarms dropped because the message has moved on since")
            .register(meters);
    Gauge.builder("huiying.alerts.planned", alerts, Alerts::planned)
        .description("Alerts that wait to be told")
        .register(meters);
  }

  /**
   * @param outcome {@code planned}, {@code cancelled}, {@code sent}, {@code retried}, {@code
   *     failed}, {@code skipped} or {@code overtaken}
   */
  public void count(Alert alert, String outcome) {
    Counter.builder("huiying.alerts")
        .description("What became of alerts")
        .tag("step", alert.telling().step().code())
        .tag("delivery", alert.channel().name().toLowerCase(Locale.ROOT))
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }

  public void countStale(int dropped) {
    stale.increment(dropped);
  }
}
