package huiying.intake.imports.metrics;

import huiying.contracts.Channel;
import huiying.intake.imports.Counts;
import huiying.intake.imports.Counts.Outcome;
import huiying.intake.imports.Import;
import huiying.intake.imports.ImportMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts imports that came to a state, and rows, since this instance started, and logs what stays.
 */
@Component
class CountImports implements ImportMeter {
  private static final Logger LOG = LoggerFactory.getLogger(CountImports.class);

  private static final Duration[] USUAL_LAGS = {
    Duration.ofHours(1),
    Duration.ofDays(1),
    Duration.ofDays(3),
    Duration.ofDays(7),
    Duration.ofDays(30)
  };

  private final MeterRegistry meters;

  CountImports(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void moved(Import changed) {
    Counter.builder("huiying.imports")
        .description("Imports that came to a state")
        .tag("state", changed.state().getClass().getSimpleName().toUpperCase(Locale.ROOT))
        .register(meters)
        .increment();
  }

  @Override
  public void fileStays(Import ended, RuntimeException why) {
    LOG.warn("The file of import {} stays until the next start: {}", ended.id(), why.toString());
  }

  @Override
  public void counted(Counts ofBatch) {
    rows(Outcome.CREATED, ofBatch.created());
    rows(Outcome.REPEATED, ofBatch.repeated());
    rows(Outcome.CONFLICTING, ofBatch.conflicting());
    rows(Outcome.REJECTED, ofBatch.rejected());
  }

  private void rows(Outcome outcome, long some) {
    Counter.builder("huiying.import.rows")
        .description("Rows of imported files")
        .tag("outcome", outcome.name())
        .register(meters)
        .increment(some);
  }

  @Override
  public void lagged(Duration lag) {
    Timer.builder("huiying.messages.arrival.lag")
        .description("From a message's receipt by its channel to its arrival here")
        .tag("channel", Channel.HOTLINE_12345.name())
        .serviceLevelObjectives(USUAL_LAGS)
        .register(meters)
        .record(lag.isNegative() ? Duration.ZERO : lag);
  }
}
