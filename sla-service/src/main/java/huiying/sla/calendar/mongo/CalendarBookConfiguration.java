package huiying.sla.calendar.mongo;

import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.OpenCalendar;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives the book out only once it is open: nobody sees it without a version. */
@Configuration(proxyBeanMethods = false)
class CalendarBookConfiguration {
  @Bean
  CalendarBook calendarBook(
      MongoOperations mongo, CalendarProperties settings, InstantSource time) {
    var book = new MongoCalendarBook(mongo);
    new OpenCalendar(book, ShippedCalendar.days(), settings.region(), time).open();
    return book;
  }
}
