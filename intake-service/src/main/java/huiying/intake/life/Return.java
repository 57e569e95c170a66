package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 退单: the department hands the message back to the dispatch desk. */
public record Return(@Nullable String reason, @Nullable Instant occurredAt) implements Command {
  @Override
  public Action action() {
    return Action.RETURN;
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
