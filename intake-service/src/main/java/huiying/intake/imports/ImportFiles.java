package huiying.intake.imports;

import java.nio.file.Path;

/** The bytes of uploaded files, until their import has ended. */
public interface ImportFiles {
  /** Returns when they are safe; the same again changes nothing. */
  void store(ImportId id, Path file);

  /**
   * @param size how many bytes there must be
   * @param beat called now and then while it takes its time
   * @return a copy on this machine, which the caller closes
   */
  LocalFile fetch(ImportId id, long size, Runnable beat);

  void remove(ImportId id);
}
