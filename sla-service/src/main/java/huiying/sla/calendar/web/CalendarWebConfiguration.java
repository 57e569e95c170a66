package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.ChangeCalendar;
import huiying.sla.calendar.MovedClocks;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use case that changes the calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarWebConfiguration {
  @Bean
  ChangeCalendar changeCalendar(CalendarBook book, MovedClocks clocks, InstantSource time) {
    return new ChangeCalendar(book, clocks, time);
  }
}
