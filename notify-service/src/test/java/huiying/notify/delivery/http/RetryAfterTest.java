package huiying.notify.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-24T01:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        "' 120 ' | PT2M",
        "999999999 | PT1H",
        "Tue, 24 Mar 2026 01:05:00 GMT | PT5M",
        "Tue, 24 Mar 2026 00:05:00 GMT | PT0S",
        "Wed, 25 Mar 2026 01:00:00 GMT | PT1H"
      })
  void secondsOrADateUpToAnHour(String header, Duration expected) {
    assertThat(RetryAfter.of(header, NOW)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-03-24T01:05:00Z"})
  void anythingElseSaysNothing(String header) {
    assertThat(RetryAfter.of(header, NOW)).isEmpty();
  }
}
