package huiying.sla.report.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.limit.Text;
import huiying.sla.report.Table;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {
  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column(new Text("承办部门", "Department"), false),
          new Table.Column(new Text("按时办结率", "On-time rate"), true));

  @Test
  void writesWhatASpreadsheetOpens() {
    assertThat(text(table("住房局", 0.5))).isEqualTo("\uFEFF承办部门,按时办结率\r\n住房局,0.5\r\n");
  }

  @Test
  void speaksTheLanguageAskedFor() {
    var bytes = CsvTables.write(table("住房局", null), Text::en);

    assertThat(new String(bytes, UTF_8)).isEqualTo("\uFEFFDepartment,On-time rate\r\n住房局,\r\n");
  }

  @Test
  void writesACellOfBothLanguagesInTheOneAskedFor() {
    var table = table(new Text("现在", "now"), 1);

    assertThat(text(table)).endsWith("\r\n现在,1\r\n");
    assertThat(new String(CsvTables.write(table, Text::en), UTF_8)).endsWith("\r\nnow,1\r\n");
  }

  @Test
  void quotesWhatWouldBreakTheLine() {
    assertThat(text(table("a,\"b\"\r\nc", 1))).endsWith("\r\n\"a,\"\"b\"\"\r\nc\",1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void leavesNothingThatASpreadsheetWouldCompute(String text) {
    assertThat(text(table(text, 1)).replace("\"", "").split("\r\n", 2)[1]).startsWith("'" + text);
  }

  @Test
  void leavesNegativeNumbersAlone() {
    assertThat(text(table("住房局", -1))).endsWith("住房局,-1\r\n");
  }

  @Test
  void writesTablesUnderTheirTitles() {
    var bytes = CsvTables.write(List.of(table("甲", 1), table("乙", 2)), Text::zh);

    assertThat(new String(bytes, UTF_8))
        .isEqualTo("\uFEFF部门\r\n承办部门,按时办结率\r\n甲,1\r\n\r\n" + "部门\r\n承办部门,按时办结率\r\n乙,2\r\n\r\n");
  }

  private static Table table(@Nullable Object... row) {
    return new Table(new Text("部门", "Departments"), COLUMNS, List.of(Arrays.asList(row)));
  }

  private static String text(Table table) {
    return new String(CsvTables.write(table, Text::zh), UTF_8);
  }
}
