package huiying.sla.calendar.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.WorkingCalendar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a request asks about, or refuses it. */
@Component
class AskedVersion {
  private final CalendarBook book;

  AskedVersion(CalendarBook book) {
    this.book = book;
  }

  /**
   * @param number empty for the version in force
   */
  CalendarVersion find(Optional<Integer> number) {
    return number
        .map(one ->
            book.find(one)
                .orElseThrow(
                    () -> Refusal.notFound("calendar-version-not-found", String.valueOf(one))))
        .orElseGet(book::latest);
  }

  /**
   * @throws Refusal if no calendar can be loaded for that year
   */
  static void checkYear(int year) {
    var first = WorkingCalendar.FIRST_WHOLE_YEAR;
    var last = WorkingCalendar.LAST_WHOLE_YEAR;
    if (year < first || year > last) {
      throw Refusal.unreadable(
          Fault.of(
              "year",
              "out-of-range",
              String.valueOf(year),
              String.valueOf(first),
              String.valueOf(last)));
    }
  }
}
