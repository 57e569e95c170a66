package huiying.intake.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that went out to the citizen.
 *
 * @param at when, by the channel's clock
 * @param by who answered, usually a department
 * @param interim 阶段性答复: says how things stand and ends nothing
 */
public record Reply(String content, Instant at, @Nullable String by, boolean interim) {
  /** The answer's words must not reach a log. */
  @Override
  public String toString() {
    return "Reply[%s, %s]".formatted(at, interim ? "interim" : "final");
  }
}
