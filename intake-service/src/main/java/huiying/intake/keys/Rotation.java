package huiying.intake.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of key that somebody asked for.
 *
 * @param key that all is to be sealed with
 * @param total how many values had another key when it was asked for
 * @param unreadable how many could not be opened when it was last gone through
 * @param endedAt null while it runs
 */
public record Rotation(
    String key,
    long total,
    long unreadable,
    Instant startedAt,
    @Nullable String startedBy,
    @Nullable Instant endedAt) {
  /** How a rotation stands. */
  public enum State {
    /** Nobody has asked for one. */
    NONE,
    RUNNING,
    DONE,
    /** Some values could not be opened: their key is missing, or they were changed. */
    INCOMPLETE
  }

  public State state() {
    return endedAt == null ? State.RUNNING : unreadable > 0 ? State.INCOMPLETE : State.DONE;
  }

  Rotation ended(Instant now, long notOpened) {
    return new Rotation(key, total, notOpened, startedAt, startedBy, now);
  }
}
