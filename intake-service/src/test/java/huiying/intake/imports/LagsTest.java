package huiying.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagsTest {
  @Test
  void knowsTheMedianInDaysAndTheLongest() {
    var lags = Lags.NONE;
    for (var days : new int[] {0, 3, 3, 400, -1}) {
      lags = lags.plus(Duration.ofDays(days));
    }

    assertThat(lags.median()).contains(3);
    assertThat(lags.longest()).isEqualTo(Duration.ofDays(400));
    assertThat(Lags.NONE.median()).isEmpty();
    assertThat(Lags.NONE.plus(Duration.ofDays(400)).median()).contains(60);
  }
}
