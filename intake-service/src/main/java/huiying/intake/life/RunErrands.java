package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.message.Change;
import huiying.intake.message.Entry;
import huiying.intake.message.Errands;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageMeter;
import huiying.intake.message.Messages;
import huiying.intake.message.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells merged messages the answer that was given to the one that goes on. An errand that was run
 * twice has told nothing new.
 */
public final class RunErrands {
  private static final int BATCH = 100;

  private final Errands errands;
  private final Messages messages;
  private final MessageMeter meter;
  private final InstantSource time;

  public RunErrands(Errands errands, Messages messages, MessageMeter meter, InstantSource time) {
    this.errands = errands;
    this.messages = messages;
    this.meter = meter;
    this.time = time;
  }

  /**
   * Runs what waits, some at a time; one that gives rise to others lets them wait for the next. One
   * that fails keeps no other from being run.
   */
  public void run() {
    @Nullable RuntimeException failure = null;
    for (var waiting : errands.some(BATCH)) {
      try {
        run(waiting);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void run(Errands.Waiting waiting) {
    Retry.whileStale(() -> {
      var errand = waiting.errand();
      messages.find(errand.to()).ifPresent(told -> tell(told, errand.from()));
      return waiting;
    });
    errands.done(waiting);
  }

  private void tell(Message told, MessageId from) {
    fact(told, from)
        .ifPresent(fact -> {
          var change = Change.of(told, List.of(fact), entry(fact, from));
          messages.save(change);
          meter.count(change);
        });
  }

  /** Empty if it knows already, or if there is nothing to tell. */
  private Optional<MessageFact> fact(Message told, MessageId from) {
    return messages
        .find(from)
        .filter(_ -> told.life().state() instanceof State.Merged(var into, _) && into.equals(from))
        .flatMap(Message::answer)
        .filter(answer -> !told.life().replies().contains(answer))
        .map(MessageFact.Replied::new);
  }

  private Entry entry(MessageFact fact, MessageId from) {
    return Entry.ofOurs("answered-there", fact.at(), time.instant(), from);
  }
}
