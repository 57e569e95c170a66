package huiying.notify.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DingTalkSignatureTest {
  private static final DingTalkSignature SIGNATURE =
      new DingTalkSignature("SEC000", () -> Instant.ofEpochMilli(1_774_314_000_000L));

  /** Worked out with another program. */
  private static final String SIGNED =
      "timestamp=1774314000000&sign=PsECAf0UR870kL9ybNfRrS1w4ph5aTi3sPs9eJGEngA%3D";

  @Test
  void timeAndSignatureBecomeParameters() {
    assertThat(SIGNATURE.sign(URI.create("https://oapi.dingtalk.com/robot/send?access_token=a%3D")))
        .hasToString("https://oapi.dingtalk.com/robot/send?access_token=a%3D&" + SIGNED);
    assertThat(SIGNATURE.sign(URI.create("https://oapi.dingtalk.com/robot/send")))
        .hasToString("https://oapi.dingtalk.com/robot/send?" + SIGNED);
  }
}
