package huiying.sla.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.limit.Text;
import huiying.sla.report.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxTablesTest {
  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column(new Text("承办部门", "Department"), false),
          new Table.Column(new Text("按时办结率", "On-time rate"), true),
          new Table.Column(new Text("收件", "Received"), false));

  @Test
  void isReadBackAsItWasMeant() throws IOException {
    var sheet = rows(table("住房局", 0.75, 4L));

    assertThat(sheet.getFirst())
        .extracting(Cell::getText)
        .containsExactly("承办部门 Department", "按时办结率 On-time rate", "收件 Received");
    var row = sheet.getLast();
    assertThat(row.getCellText(0)).isEqualTo("住房局");
    assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("0.75");
    assertThat(row.getCell(1).getDataFormatString()).isEqualTo("0.0%");
    assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("4");
  }

  @Test
  void leavesATextATextThoughItLooksLikeAFormula() throws IOException {
    var cell = rows(table("=1+1", null, 0)).getLast().getCell(0);

    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getFormula()).isNull();
    assertThat(cell.getText()).isEqualTo("=1+1");
  }

  @Test
  void givesEachTableASheet() throws IOException {
    var other = new Table(new Text("合计", "Total"), COLUMNS, List.of());
    try (var workbook = open(List.of(table("甲", 1, 1), other))) {
      assertThat(workbook.getSheets())
          .extracting(sheet -> sheet.getName())
          .containsExactly("部门 Departments", "合计 Total");
    }
  }

  private static Table table(@Nullable Object... row) {
    return new Table(new Text("部门", "Departments"), COLUMNS, List.of(Arrays.asList(row)));
  }

  private static List<Row> rows(Table table) throws IOException {
    try (var workbook = open(List.of(table))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static ReadableWorkbook open(List<Table> tables) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(XlsxTables.write(tables)), new ReadingOptions(true, true));
  }
}
