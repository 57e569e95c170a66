package huiying.notify.ladder;

import java.util.List;
import java.util.Optional;

/** The versions of the ladders that there have been, one added after the other. */
public interface LadderVersions {
  /**
   * The version in force; cheap enough to be asked every second.
   *
   * @throws IllegalStateException if there is none at all, which is so only before the first start
   */
  LadderVersion latest();

  Optional<LadderVersion> find(int number);

  /**
   * @return false if somebody else has added that number; nothing is stored then
   */
  boolean add(LadderVersion candidate);

  /** Newest first. */
  List<LadderNote> history(int limit);
}
