package huiying.intake.life;

import huiying.intake.message.Checks;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.Reply;
import huiying.intake.message.State;
import huiying.intake.message.TimeRules;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** When a command became true: not in the future, and not before what it follows. */
record When(Message message, TimeRules times, Instant now) {
  void check(Command command, Checks checks) {
    var at = command.occurredAt();
    if (at == null) {
      return;
    }
    checks.time(command.timeField(), at, times, now);
    var receivedAt = message.submission().receivedAt();
    var earliest = earliest(command.action());
    if (at.isBefore(receivedAt)) {
      checks.add(command.timeField(), "before-receipt", at, receivedAt);
    } else if (at.isBefore(earliest)) {
      checks.add(command.timeField(), "before-step", at, earliest);
    }
  }

  /** Without a time of its own it is now; but a channel's clock may be a little ahead of ours. */
  Instant of(Command command) {
    var earliest = earliest(command.action());
    return Objects.requireNonNullElse(
        command.occurredAt(), now.isBefore(earliest) ? earliest : now);
  }

  private Instant earliest(Action action) {
    var receivedAt = message.submission().receivedAt();
    return switch (action) {
      case CORRECTION, RESUMPTION ->
          message.life().state() instanceof State.Suspended(_, var since, _) ? since : receivedAt;
      case REPLY_WITHDRAWAL, REOPENING, RATING, PUBLICATION ->
          message.answer().map(Reply::at).orElse(receivedAt);
      case REPLY -> last(Set.of(Action.REOPENING, Action.REPLY_WITHDRAWAL)).orElse(receivedAt);
      case SUSPENSION, CORRECTION_REQUEST ->
          last(Set.of(Action.RESUMPTION, Action.CORRECTION)).orElse(receivedAt);
      default -> receivedAt;
    };
  }

  /** When one of these was done last. */
  private Optional<Instant> last(Set<Action> actions) {
    return message.history().reversed().stream()
        .filter(entry -> actions.stream().anyMatch(one -> one.path().equals(entry.action())))
        .findFirst()
        .map(Entry::occurredAt);
  }
}
