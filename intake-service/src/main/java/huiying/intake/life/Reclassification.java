package huiying.intake.life;

import huiying.contracts.Kind;
import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It is of another kind than was thought, or is (no longer) a simple question.
 *
 * @param kind null to leave it
 * @param simple null to leave it
 */
public record Reclassification(
    @Nullable Kind kind,
    @Nullable Boolean simple,
    @Nullable String reason,
    @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.RECLASSIFICATION;
  }

  @Override
  public void check(Checks checks) {
    if (kind == null && simple == null) {
      checks.present("kind", kind);
    }
    checks.line("reason", checks.present("reason", reason), Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return reason;
  }
}
