package huiying.intake.life;

import huiying.intake.message.Checks;
import huiying.intake.message.Message;
import huiying.intake.message.State;
import huiying.intake.message.TimeRules;
import java.time.Instant;
import java.util.Objects;

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
    return switch (message.life().state()) {
      case State.Suspended(_, var since, _) when followsSuspension(action) -> since;
      case State.Replied(var answer, _) when followsReply(action) -> answer.at();
      default -> message.submission().receivedAt();
    };
  }

  private static boolean followsSuspension(Action action) {
    return action == Action.CORRECTION || action == Action.RESUMPTION;
  }

  private static boolean followsReply(Action action) {
    return switch (action) {
      case REPLY_WITHDRAWAL, REOPENING, RATING, PUBLICATION -> true;
      default -> false;
    };
  }
}
