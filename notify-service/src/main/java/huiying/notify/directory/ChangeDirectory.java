package huiying.notify.directory;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Changes the directory, or shows what a change would do. Each change is a version of its own, and
 * is decided on the latest: two who change different entries at once do not hinder each other.
 */
public final class ChangeDirectory {
  private static final int ATTEMPTS = 10;

  /** What came of it. */
  public sealed interface Outcome {
    record Unchanged(DirectoryVersion current) implements Outcome {}

    /** Nothing was stored. */
    record Foreseen(DirectoryVersion candidate) implements Outcome {}

    record Applied(DirectoryVersion version) implements Outcome {}

    /** Nothing was stored: the entries would contradict each other. */
    record Faulty(List<Flaw> flaws) implements Outcome {}

    /** Nothing was stored: the change is based on another version, or others kept changing it. */
    record Overtaken(DirectoryVersion current) implements Outcome {}
  }

  private final DirectoryVersions versions;
  private final InstantSource time;

  public ChangeDirectory(DirectoryVersions versions, InstantSource time) {
    this.versions = versions;
    this.time = time;
  }

  /**
   * Shows the change.
   *
   * @param base number of the version that the change was made from; empty if it does not matter
   */
  public Outcome foresee(Edit edit, Optional<Integer> base, Author author) {
    var current = versions.latest();
    if (base.isPresent() && base.get() != current.number()) {
      return new Outcome.Overtaken(current);
    }
    var before = current.district().entries();
    var after = edit.on(before);
    if (after.equals(before)) {
      return new Outcome.Unchanged(current);
    }
    var flaws = District.flaws(after);
    return flaws.isEmpty()
        ? new Outcome.Foreseen(current.next(District.stored(after), author, time.instant()))
        : new Outcome.Faulty(flaws);
  }

  /**
   * Makes the change.
   *
   * @param base number of the version that the change was made from; empty if it does not matter
   */
  public Outcome apply(Edit edit, Optional<Integer> base, Author author) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = foresee(edit, base, author);
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
