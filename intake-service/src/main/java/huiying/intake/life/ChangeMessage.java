package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Change;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageMeter;
import huiying.intake.message.Messages;
import huiying.intake.message.StaleMessage;
import huiying.intake.message.TimeRules;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Caller;
import java.time.InstantSource;
import java.util.function.LongPredicate;

/** Carries out a command: read, decide, store; and again if somebody was quicker. */
public final class ChangeMessage {
  private final Messages messages;
  private final MessageMeter meter;
  private final TimeRules times;
  private final InstantSource time;
  private final AbsorbMessage absorb;

  public ChangeMessage(Messages messages, MessageMeter meter, TimeRules times, InstantSource time) {
    this.messages = messages;
    this.meter = meter;
    this.times = times;
    this.time = time;
    this.absorb = new AbsorbMessage(messages, meter, time);
  }

  /**
   * @param isNew false if the command was carried out before
   */
  public record Outcome(Message message, boolean isNew) {}

  /**
   * @param expected the versions in which the caller wants to change it
   * @param caller who may ask this of it
   * @throws UnknownMessage if there is no such message, or none that the caller may ask this of
   * @throws NotYourDepartment if the caller would speak for the department of others
   * @throws Outdated if it is in another version than expected
   * @throws BrokenRules if a field of the command is wrong
   * @throws NotNow if it is in another stage
   * @throws NotThis if something else about it forbids what is asked
   * @throws AlreadyReplied if another answer has gone out
   * @throws StaleMessage if others keep changing the message; the same may be tried again
   */
  public Outcome change(MessageId id, Command command, LongPredicate expected, Caller caller) {
    return Retry.whileStale(() -> tryChange(id, command, expected, caller));
  }

  private Outcome tryChange(MessageId id, Command command, LongPredicate expected, Caller caller) {
    var may = new Permission(caller);
    var message =
        messages
            .find(id)
            .filter(there -> may.ask(command, there))
            .orElseThrow(() -> new UnknownMessage(id));
    may.requireOwnVoice(command, id);
    var facts = new Decide(message, messages::find, times, time.instant()).of(command);
    if (facts.isEmpty()) {
      return new Outcome(message, false); // also to one who has not seen yet that it was done
    }
    if (!expected.test(message.version())) {
      throw new Outdated(id, message.version());
    }
    if (facts.getFirst() instanceof MessageFact.Merged(_, var into)) {
      absorb.absorb(into, id); // first, so that the other cannot end without knowing of this one
    }
    var change = Change.of(message, facts, entry(command, facts.getFirst(), caller));
    messages.save(change);
    meter.count(change);
    return new Outcome(change.message(), true);
  }

  private Entry entry(Command command, MessageFact fact, Caller caller) {
    return new Entry(
        command.action().path(),
        fact.at(),
        time.instant(),
        caller.user(),
        caller.client(),
        command.remark(),
        Fingerprint.of(command));
  }
}
