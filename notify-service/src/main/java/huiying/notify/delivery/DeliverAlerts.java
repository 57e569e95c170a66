package huiying.notify.delivery;

import huiying.notify.alert.Alert;
import huiying.notify.alert.Claims;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.delivery.Mailer.Turn;
import huiying.notify.ladder.Step;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the next alert: claims it, looks whether there is still reason to tell it, sends it, writes
 * down how it went. A sender that dies in between leaves the claim to run out; whoever takes over
 * sends what is recognisably the same mail.
 */
public final class DeliverAlerts {
  private final Claims claims;
  private final MessageStates messages;
  private final Mailer mailer;
  private final Patience patience;
  private final InstantSource time;

  public DeliverAlerts(
      Claims claims, MessageStates messages, Mailer mailer, Patience patience, InstantSource time) {
    this.claims = claims;
    this.messages = messages;
    this.mailer = mailer;
    this.patience = patience;
    this.time = time;
  }

  /** Returns empty if there is nothing to do now. */
  public Optional<Attempt> next() {
    return mailer.turn().flatMap(this::next);
  }

  private Optional<Attempt> next(Turn turn) {
    try (turn) {
      var now = time.instant();
      return claims.claim(now, now.plus(patience.lease())).map(claimed -> deliver(claimed, turn));
    }
  }

  private Attempt deliver(Alert claimed, Turn turn) {
    if (isAnswered(claimed)) {
      return settle(claimed, claimed.progress().skipped(Reason.ANSWERED), Outcome.SKIPPED);
    }
    try {
      turn.send(claimed);
    } catch (NotDelivered e) {
      return tryLater(claimed, e);
    }
    return settle(claimed, claimed.progress().sent(time.instant()), Outcome.SENT);
  }

  /** A server that is away is waited for without end; an address that is refused is given up. */
  private Attempt tryLater(Alert claimed, NotDelivered e) {
    var progress = claimed.progress();
    var error = String.valueOf(e.getMessage());
    if (e instanceof RecipientRefused && progress.attempts() >= patience.attempts()) {
      return settle(claimed, progress.failed(error), Outcome.FAILED);
    }
    var next = time.instant().plus(patience.after(progress.attempts()));
    return settle(claimed, progress.again(next, error), Outcome.RETRIED);
  }

  private Attempt settle(Alert claimed, Progress progress, Outcome outcome) {
    var settled = claims.settle(claimed, progress);
    return new Attempt(claimed, settled ? outcome : Outcome.OVERTAKEN);
  }

  /** A correction must be told all the same: it is about what was told before. */
  private boolean isAnswered(Alert alert) {
    var telling = alert.telling();
    return switch (telling.step()) {
      case Step.BreachRetracted _ -> false;
      case Step.Warning _, Step.Breach _, Step.Overdue _ ->
          messages.find(telling.message()).filter(m -> m.isClosed(telling.clock())).isPresent();
    };
  }

  /** One alert's attempt. */
  public record Attempt(Alert alert, Outcome outcome) {}
}
