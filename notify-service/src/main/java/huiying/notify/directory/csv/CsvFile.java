package huiying.notify.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.directory.Entry;
import huiying.notify.directory.Part;
import huiying.notify.directory.row.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A part of the directory as CSV that spreadsheets open without questions: UTF-8 with a byte order
 * mark, a header, lines ended by CR LF. What is written and read again is the same, though a text
 * that a spreadsheet would take for a formula has an apostrophe before it in the file.
 */
public final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char APOSTROPHE = '\'';
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

  /** What came of reading. */
  public sealed interface Reading {
    /**
     * @param entries by the row that each is from
     */
    record Read(SequencedMap<Integer, Entry> entries) implements Reading {}

    /** All that is wrong, by row. */
    record Faulty(List<RowFlaw> flaws) implements Reading {}
  }

  private CsvFile() {}

  public static byte[] write(Part part, List<? extends Entry> entries) {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(Rows.columns(part));
      for (var entry : entries) {
        var row = Rows.write(entry);
        csv.printRecord(
            Rows.columns(part).stream().map(column -> harmless(row.cell(column).orElse(""))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  /** Looks at no more rows than a directory may have entries of that part. */
  public static Reading read(Part part, byte[] file) {
    return new CsvReader(part).read(file);
  }

  private static String harmless(String text) {
    var isProtected = !text.isEmpty() && text.charAt(0) == APOSTROPHE;
    return isProtected || isFormula(text) ? APOSTROPHE + text : text;
  }

  /** What {@code harmless} made of it, undone; another apostrophe belongs to the text. */
  static String asMeant(String cell) {
    var isProtected =
        cell.length() > 1
            && cell.charAt(0) == APOSTROPHE
            && (cell.charAt(1) == APOSTROPHE || isFormula(cell.substring(1)));
    return isProtected ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
  }
}
