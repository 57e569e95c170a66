package huiying.intake.life;

import huiying.contracts.MessageEvent.Decision;
import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 受理决定: on a petition; or, on any message, that it belongs to another procedure. */
public record Acceptance(
    @Nullable Decision decision, @Nullable String reason, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.ACCEPTANCE;
  }

  @Override
  public void check(Checks checks) {
    checks.present("decision", decision);
    if (decision != null && decision != Decision.ACCEPTED) {
      checks.present("reason", reason); // the citizen is told why, and where to go instead
    }
    checks.line("reason", reason, Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return reason == null ? String.valueOf(decision) : decision + ": " + reason;
  }
}
