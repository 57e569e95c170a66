package huiying.sla.limit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import huiying.sla.TestMongo;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitBook;
import huiying.sla.limit.LimitBookContract;
import huiying.sla.limit.Limits;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoLimitBookTest extends LimitBookContract {
  private final MongoTemplate mongo = TestMongo.empty();
  private final LimitBook book = new MongoLimitBook(mongo);

  @Override
  protected LimitBook book() {
    return book;
  }

  @Test
  void startsWithTheShippedLimits() {
    assertThat(opened().latest()).isEqualTo(Limits.SHIPPED);
  }

  @Test
  void neverOverwritesWhatIsThereWithWhatIsShipped() {
    var changed = Limits.catalogue(Limits.limit("of-an-earlier-release"));
    book.add(changed);

    assertThat(opened().latest().limits())
        .extracting(Limit::code)
        .containsExactly("of-an-earlier-release");
    assertThat(opened().history(10)).hasSize(1);
  }

  @Test
  void failsRatherThanReadALimitWithoutAllThatItSays() {
    book.add(Limits.SHIPPED);
    mongo
        .getCollection("limits")
        .updateOne(new Document(), Updates.set("limits.0.onlyOnTuesdays", true));

    assertThatThrownBy(book::latest).hasMessageContaining("onlyOnTuesdays");
  }

  private LimitBook opened() {
    return new LimitBookConfiguration().limitBook(mongo);
  }
}
