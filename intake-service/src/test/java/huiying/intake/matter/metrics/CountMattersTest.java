package huiying.intake.matter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.Proposals.StateName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class CountMattersTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountMatters count = new CountMatters(meters);

  @Test
  void countsProposalsByStateAndCasesByReason() {
    count.proposals(StateName.OPEN, 3);
    count.proposals(StateName.OPEN, 0);
    count.proposals(StateName.DISMISSED, 1);
    count.raised(Reason.LOW_RATING);

    assertThat(counter("huiying.merge.proposals", "state", "OPEN")).isEqualTo(3);
    assertThat(counter("huiying.merge.proposals", "state", "DISMISSED")).isEqualTo(1);
    assertThat(counter("huiying.special.responses", "reason", "LOW_RATING")).isEqualTo(1);
  }

  private double counter(String name, String tag, String value) {
    return meters.get(name).tag(tag, value).counter().count();
  }
}
