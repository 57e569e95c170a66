package huiying.intake.imports.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.imports.Counts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CountImportsTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountImports count = new CountImports(meters);

  @Test
  void countsRowsByOutcome() {
    count.counted(new Counts(4, 3, 2, 1));
    count.counted(new Counts(1, 0, 0, 0));

    assertThat(rows("CREATED")).isEqualTo(5);
    assertThat(rows("REPEATED")).isEqualTo(3);
    assertThat(rows("CONFLICTING")).isEqualTo(2);
    assertThat(rows("REJECTED")).isEqualTo(1);
  }

  private double rows(String outcome) {
    return meters.get("huiying.import.rows").tag("outcome", outcome).counter().count();
  }

  @Test
  void takesAClockThatIsAheadForNoLag() {
    count.lagged(Duration.ofDays(3));
    count.lagged(Duration.ofSeconds(-30));

    var lag = meters.get("huiying.messages.arrival.lag").tag("channel", "HOTLINE_12345").timer();
    assertThat(lag.count()).isEqualTo(2);
    assertThat(lag.totalTime(TimeUnit.HOURS)).isEqualTo(72);
  }
}
