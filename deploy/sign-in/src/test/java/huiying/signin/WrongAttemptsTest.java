package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongAttemptsTest {
  private Instant now = Instant.parse("2026-11-23T00:00:00Z");
  private final WrongAttempts attempts = new WrongAttempts(3, Duration.ofMinutes(5), () -> now);

  @Test
  void shutsAtTheThirdAndOpensWhenTheWindowOfTheFirstEnds() {
    attempts.add("a");
    now = now.plusSeconds(60);
    attempts.add("a");
    assertThat(attempts.shutFor("a")).isZero();
    attempts.add("a");
    assertThat(attempts.shutFor("a")).isEqualTo(Duration.ofMinutes(4));
    assertThat(attempts.shutFor("b")).isZero();

    now = now.plus(Duration.ofMinutes(4));
    assertThat(attempts.shutFor("a")).isZero();
    attempts.add("a");
    assertThat(attempts.shutFor("a")).isZero();
  }

  @Test
  void remembersSoManyAndNoMore() {
    for (var i = 0; i < 3; i++) {
      attempts.add("first");
    }
    for (var i = 0; i < WrongAttempts.REMEMBERED; i++) {
      attempts.add("other-" + i);
    }

    assertThat(attempts.shutFor("first")).isZero();
  }
}
