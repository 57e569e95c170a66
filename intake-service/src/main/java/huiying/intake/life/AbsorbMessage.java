package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Change;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageMeter;
import huiying.intake.message.Messages;
import huiying.intake.message.State;
import huiying.intake.message.UnknownMessage;
import java.time.InstantSource;
import java.util.List;

/**
 * Notes with the message that goes on which other one is answered with it. Done before the other is
 * merged: from then on it can no more be withdrawn or declined. If the other is not merged after
 * all, because of a crash or a quicker writer, the note does no harm: an answer is passed on to
 * merged messages only, and after a minute the note holds nothing up.
 */
final class AbsorbMessage {
  /** What the history calls it. */
  static final String ACTION = "absorbed";

  private final Messages messages;
  private final MessageMeter meter;
  private final InstantSource time;

  AbsorbMessage(Messages messages, MessageMeter meter, InstantSource time) {
    this.messages = messages;
    this.meter = meter;
    this.time = time;
  }

  /**
   * @throws NotThis if the message that should go on is over by now
   */
  void absorb(MessageId into, MessageId from) {
    Retry.whileStale(() -> tryToAbsorb(into, from));
  }

  private Message tryToAbsorb(MessageId into, MessageId from) {
    var message = messages.find(into).orElseThrow(() -> new UnknownMessage(into));
    if (message.life().merged().contains(from)) {
      return message;
    }
    if (!goesOn(message)) {
      throw new NotThis(from, Why.TARGET_IS_OVER, into.value());
    }
    var now = time.instant();
    var entry = Entry.ofOurs(ACTION, now, now, from);
    var change = Change.of(message, List.of(new MessageFact.Absorbed(now, from)), entry);
    messages.save(change);
    meter.count(change);
    return change.message();
  }

  static boolean goesOn(Message message) {
    return message.life().open().isPresent() || message.life().state() instanceof State.Replied;
  }
}
