package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.Rows;
import huiying.intake.imports.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Tells CSV from XLSX by its first bytes, whatever the file is called. */
@Component
class FileTables implements Tables {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Bounds bounds;

  FileTables() {
    this(Bounds.USUAL);
  }

  FileTables(Bounds bounds) {
    this.bounds = bounds;
  }

  @Override
  public Rows open(Path file) {
    var start = firstBytes(file);
    if (Arrays.equals(start, OLE2)) {
      throw new BadFile("old-excel"); // also what Excel makes of a file with a password
    }
    return new BoundedRows(
        Arrays.equals(start, ZIP) ? XlsxCells.open(file, bounds) : CsvCells.open(file, bounds),
        bounds);
  }

  private static byte[] firstBytes(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
