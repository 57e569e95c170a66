package huiying.intake.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.imports.Rejection;
import huiying.intake.message.web.MessageRefusals;
import huiying.kit.web.Problems;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows that made no message, as a file that can be mended and uploaded: the columns as they were,
 * then row number and reason. UTF-8 with a byte order mark, for spreadsheets; a text that one would
 * take for a formula gets an apostrophe before it.
 */
final class RejectedRows implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

  private final CSVPrinter csv;
  private final int columns;
  private final UnaryOperator<List<String>> shown;
  private final Problems texts;

  private RejectedRows(
      CSVPrinter csv, int columns, UnaryOperator<List<String>> shown, Problems texts) {
    this.shown = shown;
    this.csv = csv;
    this.columns = columns;
    this.texts = texts;
  }

  /**
   * @param shown what of a row's cells is shown
   */
  static RejectedRows to(
      OutputStream out, List<String> columns, UnaryOperator<List<String>> shown, Problems texts)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.append(BYTE_ORDER_MARK);
    var rows =
        new RejectedRows(new CSVPrinter(writer, CSVFormat.RFC4180), columns.size(), shown, texts);
    rows.print(columns, texts.say("import.row-number"), texts.say("import.reason"));
    return rows;
  }

  void write(List<Rejection> some) throws IOException {
    for (var one : some) {
      print(shown.apply(one.cells()), Integer.toString(one.row()), reason(one));
    }
  }

  private void print(List<String> cells, String number, String reason) throws IOException {
    for (int n = 0; n < columns; n++) {
      csv.print(n < cells.size() ? harmless(cells.get(n)) : "");
    }
    csv.print(number);
    csv.print(harmless(reason));
    csv.println();
  }

  /** Field, fault and remedy of each rule, in the caller's language. */
  private String reason(Rejection one) {
    return one.rules().stream()
        .map(rule -> texts.explain(MessageRefusals.fault(rule)))
        .map(said -> texts.say("import.fault", said.field(), said.fault(), said.remedy()))
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static String harmless(String text) {
    var isFormula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
