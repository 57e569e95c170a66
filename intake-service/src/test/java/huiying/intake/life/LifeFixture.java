package huiying.intake.life;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.changed;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.intake.message.Assignment;
import huiying.intake.message.Change;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.Reply;
import huiying.intake.message.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages in every stage, and what commands make of them. */
final class LifeFixture {
  static final String BUREAU = "住房保障局";
  static final String STREET = "长风新村街道";
  static final Instant LATER = NOW.plusSeconds(3600);
  static final Reply ANSWER = new Reply("可以申请", NOW, BUREAU, false);

  private LifeFixture() {}

  /** A petition, which everything can be done to. */
  static Message in(Stage stage) {
    return switch (stage) {
      case RECEIVED -> aMessage().kind(Kind.PETITION).to(null).received().message();
      case DISPATCHED -> after(in(Stage.RECEIVED), dispatched(false));
      case ASSIGNED ->
          after(in(Stage.DISPATCHED), returned(), dispatched(false), returned(), dispatched(true));
      case RETURNED -> after(in(Stage.DISPATCHED), returned());
      case AWAITING_CORRECTION ->
          after(in(Stage.DISPATCHED), new MessageFact.Suspended(NOW, "请补正材料", true));
      case SUSPENDED -> after(in(Stage.DISPATCHED), new MessageFact.Suspended(NOW, "等待鉴定", false));
      case REPLIED -> after(in(Stage.DISPATCHED), new MessageFact.Replied(ANSWER));
      case DECLINED ->
          after(in(Stage.DISPATCHED), new MessageFact.Decided(NOW, Decision.NOT_ACCEPTED, "已在复核"));
      case WITHDRAWN -> after(in(Stage.DISPATCHED), new MessageFact.Withdrawn(NOW, "已解决"));
      case MERGED -> after(in(Stage.DISPATCHED), new MessageFact.Merged(NOW, earlier().id()));
    };
  }

  /** Another message of the same matter, received a day before. */
  static Message earlier() {
    return aMessage()
        .of("earlier")
        .kind(Kind.PETITION)
        .receivedAt(NOW.minusSeconds(86_400))
        .received()
        .message();
  }

  static MessageFact dispatched(boolean conclusive) {
    return new MessageFact.Dispatched(
        NOW, new Assignment(BUREAU, List.of(STREET)), conclusive, null);
  }

  static MessageFact returned() {
    return new MessageFact.Returned(NOW, "不属本局职责");
  }

  static Message after(Message message, MessageFact... facts) {
    return changed(message, facts).message();
  }

  static ReplyDraft answer(String content, @Nullable Instant at) {
    return new ReplyDraft(content, at, null, false);
  }

  static ReplyDraft interim(String content, @Nullable Instant at) {
    return new ReplyDraft(content, at, BUREAU, true);
  }

  /** What a command leads to; other messages are not there but {@link #earlier}. */
  static List<MessageFact> decide(Message message, Command command, Instant now) {
    return new Decide(message, LifeFixture::other, TIMES, now).of(command);
  }

  private static Optional<Message> other(MessageId id) {
    return Optional.of(earlier()).filter(one -> one.id().equals(id));
  }

  /** The change that a command makes of a message, with its line of history. */
  static Change change(Message message, Command command, Instant now) {
    var facts = decide(message, command, now);
    var entry =
        new Entry(
            command.action().path(),
            facts.getFirst().at(),
            now,
            "王丽",
            "tests",
            command.remark(),
            Fingerprint.of(command));
    return Change.of(message, facts, entry);
  }
}
