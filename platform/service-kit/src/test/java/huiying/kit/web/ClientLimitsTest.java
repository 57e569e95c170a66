package huiying.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ClientLimitsTest {
  private final ClientLimits limits = new ClientLimits(2, Duration.ofHours(1));

  private void refuses(String address) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.admit(address))
        .satisfies(e -> assertThat(e.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS))
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
  }

  @Test
  void lumpsNoTwoClientsTogether() {
    limits.admit("192.0.2.1");
    limits.admit("192.0.2.1");
    limits.admit("192.0.2.2");

    refuses("192.0.2.1");
  }

  @Test
  void takesANetworkOfManyAddressesForOneClient() {
    limits.admit("2001:db8::1");
    limits.admit("2001:db8::ffff");

    refuses("2001:db8:0:0:1::");
  }

  @Test
  void takesWhatIsNoAddressAsItIs() {
    limits.admit("unknown");
    limits.admit("unknown");

    refuses("unknown");
  }
}
