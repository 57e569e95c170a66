package huiying.notify.alert.metrics;

import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.directory.DeliveryChannel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
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

  /** Planned ones, and those that are skipped from the start. */
  public void countAdded(Collection<Alert> added) {
    for (var alert : added) {
      var outcome = alert.progress().state() == AlertState.PLANNED ? "planned" : "skipped";
      count(alert.telling().step().level(), alert.channel(), outcome, 1);
    }
  }

  public void countCancelled(Collection<Alert> cancelled) {
    for (var alert : cancelled) {
      count(alert.telling().step().level(), alert.channel(), "cancelled", 1);
    }
  }

  /**
   * @param outcome {@code planned}, {@code cancelled}, {@code sent}, {@code retried}, {@code
   *     failed} or {@code skipped}
   */
  public void count(String level, DeliveryChannel channel, String outcome, long alerts) {
    Counter.builder("huiying.alerts")
        .description("What became of alerts")
        .tag("step", level)
        .tag("delivery", channel.name().toLowerCase(Locale.ROOT))
        .tag("outcome", outcome)
        .register(meters)
        .increment(alerts);
  }

  public void countStale(int dropped) {
    stale.increment(dropped);
  }
}
