package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a co-handling department contributes; a later one takes the place of its earlier one. */
public record CoAnswerDraft(
    @Nullable String department, @Nullable String content, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.CO_ANSWER;
  }

  @Override
  public void check(Checks checks) {
    checks.line("department", checks.present("department", department), Bounds.DEPARTMENT);
    checks.text("content", checks.present("content", content), Bounds.TEXT);
  }

  @Override
  public @Nullable String remark() {
    return department;
  }

  /** Its words must not reach a log. */
  @Override
  public String toString() {
    return "CoAnswerDraft[]";
  }
}
