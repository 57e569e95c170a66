package huiying.sla.calendar.web;

import static huiying.sla.calendar.Calendars.NOW;

import huiying.kit.web.WebKitAutoConfiguration;
import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.ChangeCalendar;
import huiying.sla.calendar.InMemoryCalendarBook;
import huiying.sla.calendar.MovedClocks;
import huiying.sla.calendar.OneClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A calendar for the controllers: the shipped one, and a clock that starts on 2026-10-09. */
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
@TestConfiguration(proxyBeanMethods = false)
@Import({AskedVersion.class, ChangeBodies.class})
class InMemoryCalendar {
  @Bean
  InMemoryCalendarBook book() {
    return new InMemoryCalendarBook();
  }

  @Bean
  MovedClocks clocks(InMemoryCalendarBook book) {
    return new OneClock(book, Calendars.date("2026-10-09"), 1);
  }

  @Bean
  ChangeCalendar changeCalendar(InMemoryCalendarBook book, MovedClocks clocks) {
    return new ChangeCalendar(book, clocks, () -> NOW);
  }

  static void reset(InMemoryCalendarBook book, CalendarVersion first) {
    book.clear();
    book.add(first);
  }
}
