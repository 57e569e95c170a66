package huiying.intake.message;

import huiying.contracts.MessageId;
import java.time.InstantSource;

/** Notes that a reply went out. */
public final class ReplyToMessage {
  /** Each attempt loses only to a writer who won, so a handful outlasts any real crowd. */
  private static final int ATTEMPTS = 5;

  private final Messages messages;
  private final MessageMeter meter;
  private final TimeRules times;
  private final InstantSource time;

  public ReplyToMessage(
      Messages messages, MessageMeter meter, TimeRules times, InstantSource time) {
    this.messages = messages;
    this.meter = meter;
    this.times = times;
    this.time = time;
  }

  /**
   * @param isNew false if this reply was here before
   */
  public record Outcome(Message message, boolean isNew) {}

  /**
   * @throws UnknownMessage if there is no such message
   * @throws BrokenRules if the reply must not be accepted
   * @throws AlreadyReplied if another answer has gone out
   * @throws StaleMessage if others keep changing the message; the same may be tried again
   */
  public Outcome reply(MessageId id, ReplyDraft draft) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tryReply(id, draft);
      } catch (StaleMessage e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Outcome tryReply(MessageId id, ReplyDraft draft) {
    var message = messages.find(id).orElseThrow(() -> new UnknownMessage(id));
    var facts = message.decide(draft, times, time.instant());
    if (facts.isEmpty()) {
      return new Outcome(message, false);
    }
    var change = Change.of(message, facts);
    messages.save(change);
    meter.count(change);
    return new Outcome(change.message(), true);
  }
}
