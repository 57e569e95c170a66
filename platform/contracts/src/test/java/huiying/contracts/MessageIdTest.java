package huiying.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MessageIdTest {
  @Test
  void isTheSameForTheSameChannelAndExternalId() {
    assertThat(MessageId.of(Channel.PORTAL, "A-1"))
        .isEqualTo(MessageId.of(Channel.PORTAL, "A-1"))
        .isEqualTo(new MessageId("bb649a52cbd2dfdc45901ac8967dee37"));
  }

  @Test
  void keepsChannelsApart() {
    assertThat(MessageId.of(Channel.PORTAL, "A-1"))
        .isNotEqualTo(MessageId.of(Channel.MAILBOX, "A-1"));
  }

  @Test
  void refusesWhatItDidNotMake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageId("../etc/passwd"));
  }
}
