package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer is taken back, or refused on review: it is owed again. */
public record ReplyWithdrawal(@Nullable String reason, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.REPLY_WITHDRAWAL;
  }

  @Override
  public void check(Checks checks) {
    checks.line("reason", checks.present("reason", reason), Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return reason;
  }
}
