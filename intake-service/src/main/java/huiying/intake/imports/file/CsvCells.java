package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets write it; a cell in quotes may have several lines. */
final class CsvCells implements CellSource {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final BoundedReader reader;
  private int read;

  private CsvCells(CSVParser parser, BoundedReader reader) {
    this.parser = parser;
    this.records = parser.iterator();
    this.reader = reader;
  }

  static CsvCells open(Path file, Bounds bounds) {
    try {
      var reader = new BoundedReader(Charsets.open(file), bounds.characters());
      return new CsvCells(CSVFormat.RFC4180.parse(reader), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Row next() {
    reader.beginRow(read + 1);
    try {
      if (!records.hasNext()) {
        return null;
      }
      var record = records.next();
      read++;
      return new Row(read, record.toList());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new BadFile("malformed-csv", read + 1);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
