package huiying.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One walk along the chain.
 *
 * @param by who asked for it
 * @param toldAt when something was last heard of it; a running one that is silent for long has died
 * @param checked entries that were sound so far
 * @param of how many there were at its start, about
 * @param flaw what is wrong; null unless it is bad
 */
public record Verification(
    String id,
    String by,
    State state,
    Instant startedAt,
    Instant toldAt,
    long checked,
    long of,
    @Nullable Flaw flaw) {
  /** What became of it. */
  public enum State {
    RUNNING,
    /** Nothing is wrong. */
    SOUND,
    /** Something is. */
    BAD,
    /** It was not carried out to the end; nothing is known. */
    FAILED
  }

  Verification at(Instant now, long checkedByNow) {
    return new Verification(
        id, by, state, startedAt, now, checkedByNow, Math.max(of, checkedByNow), flaw);
  }

  Verification ended(State how, @Nullable Flaw found, Instant now) {
    return new Verification(id, by, how, startedAt, now, checked, of, found);
  }
}
