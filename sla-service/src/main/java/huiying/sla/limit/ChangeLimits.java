package huiying.sla.limit;

import huiying.sla.calendar.Moves;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Changes the limits, or shows what a change would do. A change stores a new version and nothing
 * else; clocks follow when their partition's owner sees the version.
 */
public final class ChangeLimits {
  private static final int ATTEMPTS = 5;

  /** What came of it. */
  public sealed interface Outcome {
    record Unchanged(LimitCatalogue current) implements Outcome {}

    /**
     * Nothing was stored.
     *
     * @param moves what the change would do to open clocks
     */
    record Foreseen(LimitCatalogue candidate, Moves moves) implements Outcome {}

    /** As it was foreseen, and stored. */
    record Applied(LimitCatalogue version, Moves moves) implements Outcome {}

    /** Nothing was stored: the change is based on another version, or others kept changing it. */
    record Overtaken(LimitCatalogue current) implements Outcome {}
  }

  private final LimitBook book;
  private final MovedByLimits clocks;
  private final InstantSource time;

  public ChangeLimits(LimitBook book, MovedByLimits clocks, InstantSource time) {
    this.book = book;
    this.clocks = clocks;
    this.time = time;
  }

  /**
   * Shows the change.
   *
   * @param base the version that the draft was made from; empty if it does not matter
   */
  public Outcome foresee(LimitDraft draft, Optional<Integer> base) {
    var current = book.latest();
    if (draft.repeats(current)) {
      return new Outcome.Unchanged(current);
    }
    if (base.isPresent() && base.get() != current.version()) {
      return new Outcome.Overtaken(current);
    }
    var candidate = draft.as(current.version() + 1, time.instant().truncatedTo(ChronoUnit.MILLIS));
    return new Outcome.Foreseen(candidate, clocks.ifInForce(candidate));
  }

  /**
   * Makes the change.
   *
   * @param base the version that the draft was made from; empty if it does not matter
   */
  public Outcome apply(LimitDraft draft, Optional<Integer> base) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = foresee(draft, base);
      if (!(outcome instanceof Outcome.Foreseen(var candidate, var moves))) {
        return outcome;
      }
      if (book.add(candidate)) {
        return new Outcome.Applied(candidate, moves);
      }
    }
    return new Outcome.Overtaken(book.latest());
  }
}
