package huiying.sla.watch.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.TestMongo;
import huiying.sla.watch.PartitionBook;
import huiying.sla.watch.PartitionBookContract;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoPartitionBookTest extends PartitionBookContract {
  private final MongoTemplate mongo = TestMongo.empty();
  private final PartitionBook book = new MongoPartitionBook(mongo);

  @Override
  protected PartitionBook book() {
    return book;
  }

  @Test
  void knowsHowFarOurClockIsFromTheStores() {
    var fast = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));

    assertThat(book.skewMillis()).isBetween(-1_500L, 1_500L);
    assertThat(new MongoPartitionBook(mongo, fast).skewMillis()).isBetween(298_500L, 301_500L);
  }
}
