package huiying.intake.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports we keep. */
public interface Imports {
  Optional<Import> find(ImportId id);

  /**
   * @return false if one of that id is here; nothing is stored then
   */
  boolean add(Import uploaded);

  /** One that waits for a runner, or whose runner has not been heard of for too long. */
  Optional<Import> runnable(Instant now);

  /**
   * Stores the next version.
   *
   * @return false if somebody else was here first; nothing is stored then
   */
  boolean save(Import next);

  /** Stores rows that made no message; those that are here already are left as they are. */
  void reject(ImportId id, List<Rejection> rejections);

  /** In the order of the file. */
  List<Rejection> rejections(ImportId id, int afterRow, int limit);

  void forgetRejections(ImportId id);

  /**
   * Forgets rows that were rejected before then, of whatever import.
   *
   * @param most at once
   * @return how many; fewer than {@code most} if none are left
   */
  int forgetRejectedBefore(Instant then, int most);

  /**
   * Newest first.
   *
   * @param after where the page before ended
   */
  List<Import> recent(@Nullable Place after, int limit);

  /** An import's place in the list. */
  record Place(Instant uploadedAt, String id) {}
}
