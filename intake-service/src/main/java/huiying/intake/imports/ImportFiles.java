package huiying.intake.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The bytes of uploaded files, until their import has ended. A file is noted before its first byte
 * is stored and until an import has it, so that what a crash leaves behind is found.
 */
public interface ImportFiles {
  /** Returns when they are safe, and noted; the same again changes nothing but the note's time. */
  void store(ImportId id, Path file, Instant now);

  /** Takes the note away: an import answers for the file, or there is none. */
  void settle(ImportId id);

  /** Noted before then, oldest first. */
  List<ImportId> unsettled(Instant before, int most);

  /**
   * @param size how many bytes there must be
   * @param beat called now and then while it takes its time
   * @return a copy on this machine, which the caller closes
   */
  LocalFile fetch(ImportId id, long size, Runnable beat);

  void remove(ImportId id);
}
