package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 补正: what the citizen was asked for has come. */
public record Correction(@Nullable String note, @Nullable Instant occurredAt) implements Command {
  @Override
  public Action action() {
    return Action.CORRECTION;
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
