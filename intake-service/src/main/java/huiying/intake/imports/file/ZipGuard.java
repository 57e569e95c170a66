package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive into nothing, to see how large it is before anything is kept of it. */
final class ZipGuard {
  private static final int MOST_ENTRIES = 10_000;

  /** Sheets shrink to a tenth or thirtieth; what shrinks to a thousandth was made to. */
  private static final int MOST_TIMES = 250;

  private static final long SMALL = 16L << 20;

  /** The parser keeps these in memory all the while. */
  private static final long MOST_SHARED = 128L << 20;

  private ZipGuard() {}

  /**
   * @throws BadFile if it would become too large, or is no archive
   */
  static void check(Path file, long most) throws IOException {
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.size() > MOST_ENTRIES) {
        throw new BadFile("too-large-inside");
      }
      var limit = Math.min(most, Math.max(SMALL, Files.size(file) * MOST_TIMES));
      long left = limit;
      for (var entry : (Iterable<ZipEntry>) archive.stream().map(ZipEntry.class::cast)::iterator) {
        var isShared = entry.getName().endsWith("sharedStrings.xml");
        var inflated =
            sizeOf(archive.getInputStream(entry), Math.min(left, isShared ? MOST_SHARED : left));
        left -= inflated;
      }
    } catch (ZipException e) {
      throw new BadFile("malformed-xlsx");
    }
  }

  private static long sizeOf(InputStream entry, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long size = 0;
    try (entry) {
      for (int some = entry.read(buffer); some >= 0; some = entry.read(buffer)) {
        size += some;
        if (size > most) {
          throw new BadFile("too-large-inside");
        }
      }
    }
    return size;
  }
}
