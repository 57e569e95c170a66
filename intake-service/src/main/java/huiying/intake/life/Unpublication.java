package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 撤下: no longer published. */
public record Unpublication(@Nullable String reason, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.UNPUBLICATION;
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
