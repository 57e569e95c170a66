package huiying.kit.access.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;

/** The metric {@code huiying_access_refused_total}; its reasons are codes of problems, a dozen. */
final class CountRefusals {
  private final ObjectProvider<MeterRegistry> meters;

  CountRefusals(ObjectProvider<MeterRegistry> meters) {
    this.meters = meters;
  }

  void add(String reason) {
    meters.ifAvailable(registry ->
        Counter.builder("huiying.access.refused")
            .description("Requests that were not let in, by the code of the problem told")
            .tag("reason", reason)
            .register(registry)
            .increment());
  }
}
