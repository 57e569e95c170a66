package huiying.intake.imports.file;

import static huiying.intake.imports.ImportFixture.workOrders;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.ImportFixture;
import huiying.intake.imports.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTablesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Bounds SMALL = new Bounds(3, 4, 50, 1 << 20);

  @TempDir Path directory;

  private List<Row> read(byte[] content, Bounds bounds) {
    var read = new ArrayList<Row>();
    try (var rows = new FileTables(bounds).open(ImportFixture.file(directory, content))) {
      read.add(new Row(0, rows.columns()));
      for (var row = rows.next(); row != null; row = rows.next()) {
        read.add(row);
      }
    }
    return read;
  }

  private List<Row> read(String text) {
    return read(text.getBytes(UTF_8), Bounds.USUAL);
  }

  private void refuses(byte[] content, String code) {
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> read(content, SMALL))
        .satisfies(e -> assertThat(e.reason().code()).isEqualTo(code));
  }

  private void refuses(String text, String code) {
    refuses(text.getBytes(UTF_8), code);
  }

  @Test
  void readsTheSameInEveryEncoding() {
    var expected = read(workOrders());

    assertThat(expected).hasSize(9);
    assertThat(read(workOrders().getBytes(GB18030), Bounds.USUAL)).isEqualTo(expected);
    assertThat(read("\uFEFF" + workOrders())).isEqualTo(expected);
    assertThat(read(workOrders().replace("\n", "\r\n")).getFirst()).isEqualTo(expected.getFirst());
  }

  @Test
  void findsTheEncodingByTheLastByteToo() {
    var digits = "a,b\n" + "1,2\n".repeat(500_000);

    var rows = read((digits + "电,梯").getBytes(GB18030), Bounds.USUAL);

    assertThat(rows.getLast().cells()).containsExactly("电", "梯");
  }

  @Test
  void countsRowsAsASpreadsheetDoes() {
    var rows = read("a,b\n\n\"1\n2\",x\n,\n3,y\n");

    assertThat(rows).extracting(Row::number).containsExactly(0, 3, 5);
    assertThat(rows.get(1).cells()).containsExactly("1\n2", "x");
  }

  @Test
  void readsAWorkbookAsText() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("工单");
      sheet.value(0, 0, "工单编号");
      sheet.value(0, 1, "受理时间");
      sheet.value(0, 2, "电话");
      sheet.value(2, 0, "A-1");
      sheet.value(2, 1, LocalDateTime.of(2026, 3, 16, 9, 30));
      sheet.style(2, 1).format("yyyy-mm-dd hh:mm").set();
      sheet.value(2, 2, new BigDecimal("10000000001"));
      sheet.value(3, 0, true);
      sheet.formula(3, 2, "1+1");
    }

    var rows = read(bytes.toByteArray(), Bounds.USUAL);

    assertThat(rows.getFirst().cells()).containsExactly("工单编号", "受理时间", "电话");
    assertThat(rows.get(1).number()).isEqualTo(3);
    assertThat(rows.get(1).cells().getFirst()).isEqualTo("A-1");
    assertThat(rows.get(1).cells().get(1)).startsWith("46097.39583");
    assertThat(rows.get(1).cells().get(2)).isEqualTo("10000000001");
  }

  @Test
  void refusesANumberThatWouldFillTheMemoryIfWrittenOut() throws IOException {
    for (var number : List.of("1E999999999", "1E-999999999", "1E-2147483647", "9".repeat(401))) {
      var bytes = new ByteArrayOutputStream();
      try (var workbook = new Workbook(bytes, "test", "1.0")) {
        var sheet = workbook.newWorksheet("工单");
        sheet.value(0, 0, "电话");
        sheet.value(1, 0, new BigDecimal(number));
      }
      assertThatExceptionOfType(BadFile.class)
          .as(number)
          .isThrownBy(() -> read(bytes.toByteArray(), Bounds.USUAL))
          .satisfies(e -> assertThat(e.reason().code()).isEqualTo("malformed-xlsx"));
    }
  }

  @Test
  void refusesWhatGoesBeyondABound() {
    refuses("a\n1\n2\n3\n4\n", "too-many-rows");
    refuses("a\n1,2,3,4,5\n", "too-many-columns");
    refuses("a\n" + "1".repeat(51), "row-too-long");
    refuses("a\n\"" + "1\n".repeat(50_000), "row-too-long");
  }

  @Test
  void refusesWhatIsNoTable() {
    refuses("", "empty-file");
    refuses(" , \n\n", "empty-file");
    refuses("a,b\n\"1\"2,x\n", "malformed-csv");
    refuses("a\n\"1", "malformed-csv");
    refuses(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, "unknown-encoding");
    refuses(new byte[] {'P', 'K', 3, 4, 5, 6}, "malformed-xlsx");
    refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "old-excel");
  }

  @Test
  void refusesAnArchiveThatIsNoWorkbookOrHidesGigabytes() throws IOException {
    refuses(zip("readme.txt", new byte[9]), "malformed-xlsx");
    refuses(zip("xl/media/image1.png", new byte[2 << 20]), "too-large-inside");
    refuses(zip("xl/worksheets/sheet1.xml", new byte[9]), "malformed-xlsx");
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> read(zip("xl/media/image1.png", new byte[64 << 20]), Bounds.USUAL))
        .satisfies(e -> assertThat(e.reason().code()).isEqualTo("too-large-inside"));
  }

  @Test
  void refusesSharedTextsAmongTheSheets() throws IOException {
    var types =
        """
        <Types><Override PartName="/xl/%s/s.xml" ContentType="application/\
        vnd.openxmlformats-officedocument.spreadsheetml.%s+xml"/></Types>
        """;
    assertThat(keepsAPart(types.formatted("worksheets", "sharedStrings"))).isTrue();
    assertThat(keepsAPart(types.formatted("WorkSheets", "styles"))).isTrue();
    assertThat(keepsAPart(types.formatted("worksheets", "worksheet"))).isFalse();
    assertThat(keepsAPart(types.formatted("other", "sharedStrings"))).isFalse();
  }

  private static boolean keepsAPart(String types) {
    return ContentTypes.keepsAPartUnder(
        "xl/worksheets/", new ByteArrayInputStream(types.getBytes(UTF_8)));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
