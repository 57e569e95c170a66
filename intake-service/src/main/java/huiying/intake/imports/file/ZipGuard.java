package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive into nothing, to see how large it is before anything is kept of it. */
final class ZipGuard {
  private static final int MOST_ENTRIES = 10_000;

  /** Sheets shrink to a tenth or thirtieth; what shrinks to a thousandth was made to. */
  private static final int MOST_TIMES = 250;

  private static final long SMALL = 16L << 20;

  /** The parser may keep these in memory all the while: texts and styles, whatever their names. */
  private static final long MOST_SHARED = 128L << 20;

  /** Where programs put sheets, which the parser reads row by row. */
  private static final String SHEETS = "xl/worksheets/";

  /** A character may be written in so many bytes, as {@code &#20013;} for one. */
  private static final int MOST_BYTES = 8;

  private ZipGuard() {}

  /**
   * @throws BadFile if it would become too large, or is no archive
   */
  static void check(Path file, Bounds bounds) throws IOException {
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.size() > MOST_ENTRIES) {
        throw new BadFile("too-large-inside");
      }
      var limit = Math.min(bounds.inflated(), Math.max(SMALL, Files.size(file) * MOST_TIMES));
      long left = limit;
      var names = new HashSet<String>();
      for (var entry : (Iterable<ZipEntry>) archive.stream().map(ZipEntry.class::cast)::iterator) {
        if (!names.add(entry.getName())) {
          throw new BadFile("malformed-xlsx"); // we might look at one, and the parser at another
        }
        left -= sizeOf(archive, entry, left, bounds);
      }
      requireSheets(archive);
    } catch (ZipException e) {
      throw new BadFile("malformed-xlsx");
    }
  }

  /** Or a part that the parser keeps in memory would have the bound of a sheet. */
  private static void requireSheets(ZipFile archive) throws IOException {
    var types = archive.getEntry("[Content_Types].xml");
    if (types == null) {
      throw new BadFile("malformed-xlsx");
    }
    try (var in = archive.getInputStream(types)) {
      if (ContentTypes.keepsAPartUnder(SHEETS, in)) {
        throw new BadFile("malformed-xlsx");
      }
    }
  }

  private static long sizeOf(ZipFile archive, ZipEntry entry, long left, Bounds bounds)
      throws IOException {
    var isSheet = entry.getName().startsWith(SHEETS);
    var most = isSheet ? left : Math.min(left, MOST_SHARED);
    var guard = new SheetGuard((long) bounds.characters() * MOST_BYTES);
    var buffer = new byte[1 << 16];
    long size = 0;
    try (var in = archive.getInputStream(entry)) {
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        size += some;
        if (size > most) {
          throw new BadFile("too-large-inside");
        }
        if (isSheet) {
          guard.look(buffer, some);
        }
      }
    }
    return size;
  }
}
