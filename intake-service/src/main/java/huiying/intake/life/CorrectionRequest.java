package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 补正通知: the citizen is asked to add or correct something; time stops until it comes. */
public record CorrectionRequest(@Nullable String reason, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.CORRECTION_REQUEST;
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
