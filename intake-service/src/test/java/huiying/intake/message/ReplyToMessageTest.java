package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.MessageId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyToMessageTest {
  private final InMemoryMessages messages = new InMemoryMessages();
  private final List<Change> counted = new ArrayList<>();
  private final Message received = aMessage().received().message();

  @BeforeEach
  void receive() {
    messages.add(List.of(aMessage().received()));
  }

  private ReplyToMessage replyingIn(Messages store) {
    return new ReplyToMessage(store, counted::add, TIMES, InstantSource.fixed(NOW));
  }

  @Test
  void notesAReplyOnce() {
    var reply = replyingIn(messages);

    assertThat(reply.reply(received.id(), answer("可以", NOW)).isNew()).isTrue();
    assertThat(reply.reply(received.id(), answer("可以", NOW)).isNew()).isFalse();

    assertThat(messages.announced()).hasSize(2);
    assertThat(counted).hasSize(1);
  }

  @Test
  void doesNotKnowOtherMessages() {
    var other = aMessage().of("other").submission().id();

    assertThatExceptionOfType(UnknownMessage.class)
        .isThrownBy(() -> replyingIn(messages).reply(other, answer("可以", NOW)));
  }

  @Test
  void decidesAgainWhenAnotherWriterWasQuicker() {
    var contended = new Contended(messages, 1, interim("正在办理", NOW));

    var outcome = replyingIn(contended).reply(received.id(), answer("可以", NOW));

    assertThat(outcome.message().replies()).extracting(Reply::interim).containsExactly(true, false);
    assertThat(outcome.message().sequence()).isEqualTo(3);
  }

  @Test
  void givesUpWhenOthersKeepWinning() {
    var contended = new Contended(messages, Integer.MAX_VALUE, interim("正在办理", NOW));

    assertThatExceptionOfType(StaleMessage.class)
        .isThrownBy(() -> replyingIn(contended).reply(received.id(), answer("可以", NOW)));
    assertThat(counted).isEmpty();
  }

  @Test
  void keepsRoomForTheFinalReply() {
    var reply = replyingIn(messages);
    for (var i = 0; i < TooManyInterimReplies.MOST; i++) {
      reply.reply(received.id(), interim("正在办理 " + i, NOW));
    }

    assertThatExceptionOfType(TooManyInterimReplies.class)
        .isThrownBy(() -> reply.reply(received.id(), interim("还在办理", NOW)));
    assertThat(reply.reply(received.id(), answer("可以", NOW)).isNew()).isTrue();
  }

  /** Another writer's reply arrives between reading and writing, so many times. */
  private static final class Contended implements Messages {
    private final Messages messages;
    private final ReplyDraft other;
    private int times;

    Contended(Messages messages, int times, ReplyDraft other) {
      this.messages = messages;
      this.times = times;
      this.other = other;
    }

    @Override
    public Optional<Message> find(MessageId id) {
      return messages.find(id);
    }

    @Override
    public Map<MessageId, Message> findAll(Collection<MessageId> ids) {
      return messages.findAll(ids);
    }

    @Override
    public Set<MessageId> add(Collection<Change> received) {
      return messages.add(received);
    }

    @Override
    public void save(Change change) {
      if (times-- > 0) {
        var there = messages.find(change.message().id()).orElseThrow();
        var theirs =
            new ReplyDraft(other.content() + times, other.repliedAt(), other.repliedBy(), true);
        messages.save(replied(there, theirs, NOW));
      }
      messages.save(change);
    }
  }
}
