package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 恢复: time counts again, whether or not what was waited for has come. */
public record Resumption(@Nullable String note, @Nullable Instant occurredAt) implements Command {
  @Override
  public Action action() {
    return Action.RESUMPTION;
  }

  @Override
  public void check(Checks checks) {
    checks.line("note", note, Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return note;
  }
}
