package huiying.notify.directory;

import java.util.List;
import java.util.Optional;

/** The versions of the directory that there have been, one added after the other. */
public interface DirectoryVersions {
  /**
   * The version in force; cheap enough to be asked every second.
   *
   * @throws IllegalStateException if there is none at all, which is so only before the first start
   */
  DirectoryVersion latest();

  Optional<DirectoryVersion> find(int number);

  /**
   * @return false if somebody else has added that number; nothing is stored then
   */
  boolean add(DirectoryVersion candidate);

  /** Newest first. */
  List<VersionNote> history(int limit);
}
