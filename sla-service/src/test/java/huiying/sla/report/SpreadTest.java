package huiying.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private final Spread spread = new Spread();

  @Test
  void takesTheNearestRank() {
    spread.add(Map.of(1, 2, 3, 1, 5, 1));
    spread.add(Map.of(5, 1, 9, 5));

    assertThat(spread.percentile(50)).isEqualTo(5);
    assertThat(spread.percentile(51)).isEqualTo(9);
    assertThat(spread.percentile(90)).isEqualTo(9);
    assertThat(spread.percentile(10)).isEqualTo(1);
    assertThat(spread.mean()).isEqualTo(6.0);
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(spread.percentile(50)).isNull();
    assertThat(spread.mean()).isNull();
  }
}
