package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 延期: more time.
 *
 * @param amount in the unit of the limit that is extended; whether the limit allows it is for
 *     sla-service to say
 */
public record Extension(
    @Nullable Integer amount,
    @Nullable String reason,
    @Nullable String approvedBy,
    @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.EXTENSION;
  }

  @Override
  public void check(Checks checks) {
    checks.number("amount", checks.present("amount", amount), 1, Bounds.EXTENSION);
    checks.line("reason", checks.present("reason", reason), Bounds.REASON);
    checks.line("approvedBy", checks.present("approvedBy", approvedBy), Bounds.NAME);
  }

  @Override
  public @Nullable String remark() {
    return "+%d: %s (%s)".formatted(amount, reason, approvedBy);
  }
}
