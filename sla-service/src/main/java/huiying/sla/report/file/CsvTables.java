package huiying.sla.report.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.web.Formulas;
import huiying.sla.limit.Text;
import huiying.sla.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as CSV that spreadsheets open without questions: UTF-8 with a byte order mark, lines ended
 * by CR LF. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class CsvTables {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvTables() {}

  public static byte[] write(Table table, Function<Text, String> language) {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    print(text, csv -> print(csv, table, language));
    return text.toString().getBytes(UTF_8);
  }

  /** One below the other, each under its title, an empty line between. */
  public static byte[] write(List<Table> tables, Function<Text, String> language) {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    print(
        text,
        csv -> {
          for (var table : tables) {
            csv.printRecord(language.apply(table.title()));
            print(csv, table, language);
            csv.println();
          }
        });
    return text.toString().getBytes(UTF_8);
  }

  private static void print(CSVPrinter csv, Table table, Function<Text, String> language)
      throws IOException {
    csv.printRecord(table.columns().stream().map(one -> language.apply(one.header())));
    for (var row : table.rows()) {
      for (var cell : row) {
        csv.print(
            switch (cell) {
              case String text -> Formulas.harmless(text);
              case Text text -> language.apply(text);
              case null, default -> cell;
            });
      }
      csv.println();
    }
  }

  private static void print(StringBuilder to, Printing printing) {
    try (var csv = new CSVPrinter(to, CSVFormat.RFC4180)) {
      printing.on(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Printing {
    void on(CSVPrinter csv) throws IOException;
  }
}
