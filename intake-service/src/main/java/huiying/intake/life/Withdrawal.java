package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 撤回: by the citizen, or because a request for correction was let pass. */
public record Withdrawal(@Nullable String reason, @Nullable Instant occurredAt) implements Command {
  @Override
  public Action action() {
    return Action.WITHDRAWAL;
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
