package huiying.notify.criticism.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.contracts.DistrictTime;
import huiying.kit.web.Formulas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/** A list as files that spreadsheets open without questions, in the caller's language. */
final class CriticismFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CriticismFiles() {}

  static byte[] csv(List<CriticismView> rows, CriticismTexts texts, Locale language) {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(texts.headers(language));
      for (var row : rows) {
        csv.printRecord(cells(row, texts, language).stream().map(Formulas::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  static byte[] xlsx(
      YearMonth month, List<CriticismView> rows, CriticismTexts texts, Locale language) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Huiying", "1.0")) {
      var sheet = workbook.newWorksheet(texts.title(language) + " " + month);
      var headers = texts.headers(language);
      for (var column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
        sheet.style(0, column).bold().set();
      }
      for (var row = 0; row < rows.size(); row++) {
        var cells = cells(rows.get(row), texts, language);
        for (var column = 0; column < cells.size(); column++) {
          sheet.value(row + 1, column, cells.get(column)); // a text stays a text
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> cells(CriticismView row, CriticismTexts texts, Locale language) {
    return List.of(
        row.messageId(),
        Objects.requireNonNullElse(row.department(), ""),
        texts.name(row.channel(), language),
        texts.name(row.kind(), language),
        Objects.requireNonNullElse(row.title(), ""),
        row.code(),
        row.dueDate().toString(),
        Integer.toString(row.daysLate()),
        DistrictTime.dateOf(row.enteredAt()).toString());
  }
}
