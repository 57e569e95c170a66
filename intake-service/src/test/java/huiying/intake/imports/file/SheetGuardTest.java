package huiying.intake.imports.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.imports.BadFile;
import org.junit.jupiter.api.Test;

class SheetGuardTest {
  private static final String CELL = "<c t=\"inlineStr\"><is>%s</is></c>";

  private static void look(byte[] sheet) {
    new SheetGuard(20).look(sheet, sheet.length);
  }

  private static void look(String rows) {
    look(sheet(rows).getBytes(UTF_8));
  }

  private static String sheet(String rows) {
    return "<?xml version='1.0'?><x:w><sheetData>%s</sheetData></x:w>".formatted(rows);
  }

  private static void refuses(String rows, String code) {
    assertThatExceptionOfType(BadFile.class)
        .as(rows)
        .isThrownBy(() -> look(rows))
        .satisfies(e -> assertThat(e.reason().code()).isEqualTo(code));
  }

  @Test
  void lendsEachRowItsOwnText() {
    var row = "<row a='/>'>" + CELL.formatted("<t>0123456789</t>") + "<c><f/><v>1</v></c></row>";

    assertThatCode(() -> look(row.repeat(9))).doesNotThrowAnyException();
  }

  @Test
  void addsUpTheTextOfARowHoweverItIsCut() {
    var half = "<t>01234567890</t>";

    refuses("<row>" + CELL.formatted(half + half) + "</row>", "too-large-inside");
    refuses("<row>" + CELL.formatted(half + "<row/>" + half) + "</row>", "too-large-inside");
    refuses("<row>" + CELL.formatted(half) + CELL.formatted(half) + "</row>", "too-large-inside");
    refuses("<row a='" + "1".repeat(20) + "'/>", "too-large-inside");
  }

  @Test
  void refusesWhatCouldHideTagsFromIt() {
    refuses("<row><!-- --></row>", "malformed-xlsx");
    refuses("<row><![CDATA[<]]></row>", "malformed-xlsx");
    refuses("<row><?a ?></row>", "malformed-xlsx");
    var hidden = "<?a ' ?>" + sheet("<row><c><is><t a=\"'\"/>" + "<t>012345</t>".repeat(9));
    assertThatExceptionOfType(BadFile.class).isThrownBy(() -> look(hidden.getBytes(UTF_8)));
    assertThatExceptionOfType(BadFile.class).isThrownBy(() -> look(sheet("").getBytes(UTF_16LE)));
  }
}
