package huiying.intake.life;

import huiying.intake.message.Change;
import huiying.intake.message.Entry;
import huiying.intake.message.Errand;
import huiying.intake.message.Errands;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageMeter;
import huiying.intake.message.Messages;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells messages what others had to tell them: to one that goes on, that another is answered with
 * it; to one that was merged, the answer. An errand that was run twice has told nothing new.
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

  /** Runs what waits, some at a time; one that gives rise to others lets them wait for the next. */
  public void run() {
    for (var waiting : errands.some(BATCH)) {
      Retry.whileStale(() -> {
        tell(waiting.errand());
        return waiting;
      });
      errands.done(waiting);
    }
  }

  private void tell(Errand errand) {
    messages
        .find(errand.to())
        .ifPresent(told ->
            fact(told, errand)
                .ifPresent(fact -> {
                  var change = Change.of(told, java.util.List.of(fact), entry(errand, fact));
                  messages.save(change);
                  meter.count(change);
                }));
  }

  /** Empty if it knows already. */
  private Optional<MessageFact> fact(Message told, Errand errand) {
    return switch (errand) {
      case Errand.Absorb(_, var from) ->
          told.life().merged().contains(from)
              ? Optional.empty()
              : Optional.of(new MessageFact.Absorbed(time.instant(), from));
      case Errand.PassOn(_, var answer) ->
          told.life().replies().contains(answer)
              ? Optional.empty()
              : Optional.of(new MessageFact.Replied(answer));
    };
  }

  private Entry entry(Errand errand, MessageFact fact) {
    var action =
        switch (errand) {
          case Errand.Absorb _ -> "absorbed";
          case Errand.PassOn _ -> "answered-there";
        };
    var about =
        switch (errand) {
          case Errand.Absorb(_, var from) -> from.value();
          case Errand.PassOn(_, var answer) -> answer.by();
        };
    return new Entry(
        action,
        fact.at(),
        time.instant(),
        Caller.OURSELVES.user(),
        Caller.OURSELVES.client(),
        about,
        "");
  }
}
