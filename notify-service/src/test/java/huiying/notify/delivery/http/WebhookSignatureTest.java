package huiying.notify.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  private static final WebhookSignature SIGNATURE = new WebhookSignature("0123456789abcdef0123");
  private static final Instant NOW = Instant.parse("2026-03-24T01:00:00Z");
  private static final String TIMESTAMP = "1774314000";
  private static final String ID = "0123456789abcdef-7";
  private static final byte[] BODY = "{\"a\":\"一\"}".getBytes(UTF_8);

  /** Worked out with another program. */
  private static final String SIGNED =
      "v1=857a3fadadbd529a5daaeaf8a6f6b0202cc7014b5829428a718093ed6c3d3f15";

  @Test
  void timestampIdAndBodyAreSigned() {
    assertThat(SIGNATURE.sign(TIMESTAMP, ID, BODY)).isEqualTo(SIGNED);
    assertThat(SIGNATURE.verify(TIMESTAMP, ID, BODY, SIGNED, NOW)).isTrue();
  }

  @Test
  void nothingOfThemCanBeChanged() {
    assertThat(SIGNATURE.verify("1774314001", ID, BODY, SIGNED, NOW)).isFalse();
    assertThat(SIGNATURE.verify(TIMESTAMP, "0123456789abcdef-8", BODY, SIGNED, NOW)).isFalse();
    assertThat(SIGNATURE.verify(TIMESTAMP, ID, "{}".getBytes(UTF_8), SIGNED, NOW)).isFalse();
    assertThat(new WebhookSignature("another").verify(TIMESTAMP, ID, BODY, SIGNED, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1=", "v0=00", "一"})
  void whatIsNoSignatureIsFalse(String signature) {
    assertThat(SIGNATURE.verify(TIMESTAMP, ID, BODY, signature, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1774314000", "1774314000.0", "99999999999999999999"})
  void whatIsNoTimestampIsFalse(String timestamp) {
    var signed = SIGNATURE.sign(timestamp, ID, BODY);

    assertThat(SIGNATURE.verify(timestamp, ID, BODY, signed, NOW)).isFalse();
  }

  @Test
  void anOldOneIsNotTakenAgain() {
    assertThat(isTakenAt(NOW.plus(Duration.ofMinutes(5)))).isTrue();
    assertThat(isTakenAt(NOW.minus(Duration.ofMinutes(5)))).isTrue();
    assertThat(isTakenAt(NOW.plus(Duration.ofMinutes(5)).plusMillis(1))).isFalse();
    assertThat(isTakenAt(NOW.minus(Duration.ofMinutes(5)).minusMillis(1))).isFalse();
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(SIGNATURE).hasToString("WebhookSignature");
  }

  private static boolean isTakenAt(Instant now) {
    return SIGNATURE.verify(TIMESTAMP, ID, BODY, SIGNED, now);
  }
}
