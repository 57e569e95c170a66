package huiying.sla.calendar.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.TestMongo;
import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.CalendarBookContract;
import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.OpenCalendar;
import huiying.sla.calendar.Region;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCalendarBookTest extends CalendarBookContract {
  private final MongoTemplate mongo = TestMongo.empty();
  private final CalendarBook book = new MongoCalendarBook(mongo);

  @Override
  protected CalendarBook book() {
    return book;
  }

  @Test
  void seesWhatAnotherInstanceAdds() {
    book.add(Calendars.shipped());
    assertThat(book.latest().number()).isEqualTo(1);

    new OpenCalendar(
            new MongoCalendarBook(mongo), Calendars.SHIPPED, Region.CN_SH, () -> Calendars.NOW)
        .open();

    assertThat(book.latest().number()).isEqualTo(2);
    assertThat(book.latest().inForce()).isEqualTo(Region.CN_SH);
  }

  @Test
  void sumsAVersionUpOnlyOnce() {
    book.add(Calendars.shipped());

    assertThat(book.latest()).isSameAs(book.latest());
    assertThat(book.latest().calendar()).isSameAs(book.find(1).orElseThrow().calendar());
  }

  @Test
  void isOpenedOnceByInstancesThatStartTogether() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var starts = IntStream.range(0, 4).mapToObj(_ -> threads.submit(this::open)).toList();
      for (var start : starts) {
        start.get();
      }
    }

    assertThat(book.history(10)).hasSize(1);
  }

  private void open() {
    var own = new MongoCalendarBook(mongo);
    new OpenCalendar(own, Calendars.SHIPPED, Region.CN, () -> Calendars.NOW).open();
  }
}
