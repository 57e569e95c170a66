package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.MessageId;
import huiying.intake.message.Receipt.Created;
import huiying.intake.message.Receipt.Differs;
import huiying.intake.message.Receipt.Repeated;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiveMessagesTest {
  private final InMemoryMessages messages = new InMemoryMessages();
  private final List<Change> counted = new ArrayList<>();
  private final ReceiveMessages receive = receivingInto(messages);

  private ReceiveMessages receivingInto(Messages store) {
    return new ReceiveMessages(store, counted::add, new SecureRandom(), InstantSource.fixed(NOW));
  }

  private Receipt receive(Submission submission) {
    return receive.receive(List.of(submission)).getFirst();
  }

  @Test
  void takesAMessageInOnce() {
    assertThat(receive(aMessage().submission())).isInstanceOf(Created.class);
    assertThat(receive(aMessage().submission())).isInstanceOf(Repeated.class);

    assertThat(messages.announced()).hasSize(1);
    assertThat(counted).hasSize(1);
  }

  @Test
  void saysWhatDiffersUnderTheSameExternalId() {
    receive(aMessage().submission());
    var citizen = new Citizen("王", null, null, null);

    assertThat(receive(aMessage().title("别的").from(citizen).submission()))
        .isEqualTo(new Differs(aMessage().submission().id(), List.of("title", "citizen")));
    assertThat(messages.announced()).hasSize(1);
  }

  @Test
  void treatsTheSameIdTwiceInABatchLikeTwoRequests() {
    var receipts =
        receive.receive(
            List.of(
                aMessage().submission(),
                aMessage().submission(),
                aMessage().title("别的").submission(),
                aMessage().of("A-2").submission()));

    assertThat(receipts)
        .extracting(Object::getClass)
        .containsExactly(Created.class, Repeated.class, Differs.class, Created.class);
    assertThat(messages.announced()).hasSize(2);
  }

  @Test
  void decidesAgainWhenAnotherClientWasQuicker() {
    var there =
        new BlindAtFirst(aMessage().of("same").received(), aMessage().of("other").received());
    var blind = receivingInto(there);

    var receipts =
        blind.receive(
            List.of(
                aMessage().of("same").submission(),
                aMessage().of("other").title("别的").submission(),
                aMessage().of("new").submission()));

    assertThat(receipts)
        .extracting(Object::getClass)
        .containsExactly(Repeated.class, Differs.class, Created.class);
    assertThat(counted).hasSize(1);
  }

  /** Sees nothing at the first look, as if the others came right after it. */
  private static final class BlindAtFirst extends InMemoryMessages {
    private boolean looked;

    BlindAtFirst(Change... there) {
      add(List.of(there));
    }

    @Override
    public synchronized Map<MessageId, Message> findAll(Collection<MessageId> ids) {
      if (looked) {
        return super.findAll(ids);
      }
      looked = true;
      return Map.of();
    }
  }
}
