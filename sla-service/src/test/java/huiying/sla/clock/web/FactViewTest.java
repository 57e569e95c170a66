package huiying.sla.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.MessageEvent;
import huiying.sla.clock.Applied;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FactViewTest {
  private static final Instant AT = Instant.parse("2026-03-16T02:00:00Z");

  @Test
  void doesNotSayWhomAReportIsAbout() {
    var fact = new MessageEvent.Dispatched("m", 2, AT, "纪委监委", List.of("司法局"), "城管执法局");

    var json =
        JsonMapper.builder()
            .build()
            .writeValueAsString(FactView.of(new Applied(fact, Optional.empty())));

    assertThat(json).contains("纪委监委", "司法局").doesNotContain("accused", "城管执法局");
  }
}
