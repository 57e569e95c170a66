package huiying.notify.criticism.web;

import static huiying.kit.access.Role.SUPERVISOR;
import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Fault;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import huiying.notify.criticism.Criticism;
import huiying.notify.criticism.Criticisms;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's list, page by page or as one file. */
@RestController
class CriticismController {
  private static final int PAGE = 500;
  private static final int MOST_IN_FILE = 10_000;
  private static final int LONGEST = 100;
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Criticisms criticisms;
  private final CriticismTexts texts;

  CriticismController(Criticisms criticisms, CriticismTexts texts) {
    this.criticisms = criticisms;
    this.texts = texts;
  }

  /** By department, then due date. */
  @OpenTo(SUPERVISOR)
  @GetMapping("/api/v1/criticism/{month}")
  Page list(
      @PathVariable String month,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var asked = month(month);
    var size = Parameters.limit(limit);
    var found = criticisms.list(asked, department(department), after(cursor), size + 1);
    var shown = found.stream().limit(size).toList();
    return new Page(
        shown.stream().map(CriticismView::of).toList(),
        found.size() > size ? cursorAfter(shown.getLast()) : null);
  }

  @OpenTo(SUPERVISOR)
  @GetMapping("/api/v1/criticism/{month}.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String month,
      @RequestParam(required = false) @Nullable String department,
      Locale language) {
    var asked = month(month);
    var all = all(asked, department(department));
    return file(CSV, asked + ".csv", all).body(CriticismFiles.csv(rows(all), texts, language));
  }

  @OpenTo(SUPERVISOR)
  @GetMapping("/api/v1/criticism/{month}.xlsx")
  ResponseEntity<byte[]> xlsx(
      @PathVariable String month,
      @RequestParam(required = false) @Nullable String department,
      Locale language) {
    var asked = month(month);
    var all = all(asked, department(department));
    return file(XLSX, asked + ".xlsx", all)
        .body(CriticismFiles.xlsx(asked, rows(all), texts, language));
  }

  private static List<CriticismView> rows(List<Criticism> all) {
    return all.stream().limit(MOST_IN_FILE).map(CriticismView::of).toList();
  }

  private static ResponseEntity.BodyBuilder file(MediaType type, String name, List<Criticism> all) {
    var attachment = ContentDisposition.attachment().filename("criticism-" + name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("Huiying-Complete", String.valueOf(all.size() <= MOST_IN_FILE));
  }

  /** One more than a file holds, so that it can say whether it is whole. */
  private List<Criticism> all(YearMonth month, @Nullable String department) {
    var all = new ArrayList<Criticism>();
    List<Criticism> page;
    do {
      var after = all.isEmpty() ? null : all.getLast();
      page = criticisms.list(month, department, after, PAGE);
      all.addAll(page);
    } while (page.size() == PAGE && all.size() <= MOST_IN_FILE);
    return all;
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.unreadable(Fault.of("month", "no-month", text));
    }
  }

  private static @Nullable String department(@Nullable String asked) {
    if (asked != null && asked.length() > LONGEST) {
      throw Refusal.unreadable(Fault.of("department", "too-long", asked.length(), LONGEST));
    }
    return asked;
  }

  private @Nullable Criticism after(@Nullable String cursor) {
    var place = Cursor.decode(cursor);
    return place == null
        ? null
        : criticisms
            .find(place.id())
            .orElseThrow(() -> Refusal.unreadable(Fault.of("cursor", "bad-cursor")));
  }

  private static String cursorAfter(Criticism last) {
    return new Cursor(last.enteredAt(), last.id()).encode();
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<CriticismView> items, @Nullable String nextCursor) {}
}
