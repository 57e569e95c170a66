package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 转办: to another department; the helpers stay. */
public record Transfer(
    @Nullable String department, @Nullable String reason, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.TRANSFER;
  }

  @Override
  public void check(Checks checks) {
    checks.line("department", checks.present("department", department), Bounds.DEPARTMENT);
    checks.line("reason", reason, Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return reason == null ? department : department + ": " + reason;
  }
}
