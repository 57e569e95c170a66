package huiying.intake.matter.metrics;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.MatterMeter;
import huiying.intake.matter.Proposals.StateName;
import huiying.kit.secrecy.CannotOpen;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts proposals that came to a state, and cases, since this instance started. */
@Component
class CountMatters implements MatterMeter {
  private static final Logger LOG = LoggerFactory.getLogger(CountMatters.class);

  private final MeterRegistry meters;

  CountMatters(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void proposals(StateName state, int count) {
    if (count > 0) {
      Counter.builder("huiying.merge.proposals")
          .description("Proposals to merge two messages that came to a state")
          .tag("state", state.name())
          .register(meters)
          .increment(count);
    }
  }

  @Override
  public void skipped(MessageId id, CannotOpen why) {
    LOG.error("Message {} is compared with no other: {}", id.value(), why.getMessage());
  }

  @Override
  public void raised(Reason reason) {
    Counter.builder("huiying.special.responses")
        .description("Cases raised")
        .tag("reason", reason.name())
        .register(meters)
        .increment();
  }
}
