package huiying.notify.ladder;

import java.time.InstantSource;
import java.util.Optional;

/** Changes the ladders, or shows what a change would do. A change stores a new version. */
public final class ChangeLadders {
  private static final int ATTEMPTS = 5;

  /** What came of it. */
  public sealed interface Outcome {
    record Unchanged(LadderVersion current) implements Outcome {}

    /** Nothing was stored. */
    record Foreseen(LadderVersion candidate) implements Outcome {}

    record Applied(LadderVersion version) implements Outcome {}

    /** Nothing was stored: the change is based on another version, or others kept changing it. */
    record Overtaken(LadderVersion current) implements Outcome {}
  }

  private final LadderVersions versions;
  private final InstantSource time;

  public ChangeLadders(LadderVersions versions, InstantSource time) {
    this.versions = versions;
    this.time = time;
  }

  /**
   * Shows the change.
   *
   * @param base the version that the draft was made from; empty if it does not matter
   */
  public Outcome foresee(LadderDraft draft, Optional<Integer> base, String by, String notice) {
    var current = versions.latest();
    if (draft.repeats(current.ladders())) {
      return new Outcome.Unchanged(current);
    }
    if (base.isPresent() && base.get() != current.number()) {
      return new Outcome.Overtaken(current);
    }
    return new Outcome.Foreseen(current.next(draft, by, notice, time.instant()));
  }

  /**
   * Makes the change.
   *
   * @param base the version that the draft was made from; empty if it does not matter
   */
  public Outcome apply(LadderDraft draft, Optional<Integer> base, String by, String notice) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = foresee(draft, base, by, notice);
      if (!(outcome instanceof Outcome.Foreseen(var candidate))) {
        return outcome;
      }
      if (versions.add(candidate)) {
        return new Outcome.Applied(candidate);
      }
    }
    return new Outcome.Overtaken(versions.latest());
  }
}
