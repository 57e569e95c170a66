package huiying.sla.calendar.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.web.OpenTo;
import huiying.sla.calendar.CalendarBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which days count, and which versions of the calendar there have been. */
@RestController
class CalendarController {
  private static final int MOST_VERSIONS = 100;

  private final CalendarBook book;
  private final AskedVersion asked;

  CalendarController(CalendarBook book, AskedVersion asked) {
    this.book = book;
    this.asked = asked;
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/calendar/{year:\\d{4}}")
  YearView show(@PathVariable int year, @RequestParam Optional<Integer> version) {
    AskedVersion.checkYear(year);
    return YearView.of(asked.find(version), year);
  }

  @OpenTo({SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/calendar/versions")
  Page versions() {
    return new Page(book.history(MOST_VERSIONS).stream().map(VersionView::of).toList(), null);
  }

  /**
   * @param nextCursor always null: the newest are enough
   */
  record Page(List<VersionView> items, @Nullable String nextCursor) {}

  record VersionView(int version, Instant since, String cause, @Nullable String notice) {
    static VersionView of(CalendarBook.Entry entry) {
      return new VersionView(entry.number(), entry.since(), entry.cause(), entry.notice());
    }
  }
}
