package huiying.intake.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen thinks of the answer.
 *
 * @param score 1, very dissatisfied, to 5
 * @param named the citizen gave a name and can be contacted
 * @param department whose answer it was; null if none had the message
 */
public record Rating(
    int score, boolean named, @Nullable String comment, @Nullable String department, Instant at) {
  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "Rating[%d, %s]".formatted(score, at);
  }
}
