package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 评价: what the citizen thinks of the answer, once for each answer.
 *
 * @param score 1, very dissatisfied, to 5
 * @param named the citizen gave a name and can be contacted; null for false
 */
public record RatingDraft(
    @Nullable Integer score,
    @Nullable Boolean named,
    @Nullable String comment,
    @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.RATING;
  }

  @Override
  public void check(Checks checks) {
    checks.number("score", checks.present("score", score), 1, Bounds.BEST_SCORE);
    checks.text("comment", comment, Bounds.COMMENT);
  }

  @Override
  public @Nullable String remark() {
    return String.valueOf(score);
  }

  /** Its words must not reach a log. */
  @Override
  public String toString() {
    return "RatingDraft[]";
  }
}
