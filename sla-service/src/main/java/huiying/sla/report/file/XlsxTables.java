package huiying.sla.report.file;

import huiying.sla.limit.Text;
import huiying.sla.report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Tables as a workbook, a sheet each, their headers staying in sight. A text stays a text, whatever
 * it looks like.
 */
final class XlsxTables {
  private static final String APPLICATION = "Huiying";
  private static final String APPLICATION_VERSION = "1.0";

  private XlsxTables() {}

  static byte[] write(List<Table> tables) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, APPLICATION, APPLICATION_VERSION)) {
      for (var table : tables) {
        write(table, workbook.newWorksheet(both(table.title())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Table table, Worksheet sheet) {
    var columns = table.columns();
    for (var column = 0; column < columns.size(); column++) {
      sheet.value(0, column, both(columns.get(column).header()));
      sheet.style(0, column).bold().set();
      for (var row = 0; row < table.rows().size(); row++) {
        write(sheet, row + 1, column, table.rows().get(row).get(column));
        if (columns.get(column).share()) {
          sheet.style(row + 1, column).format("0.0%").set();
        }
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Text text -> sheet.value(row, column, both(text));
      default -> sheet.value(row, column, cell.toString());
    }
  }

  private static String both(Text text) {
    return text.zh() + " " + text.en();
  }
}
