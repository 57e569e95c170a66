package huiying.notify.ladder.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import huiying.notify.TestMongo;
import huiying.notify.ladder.LadderVersions;
import huiying.notify.ladder.LadderVersionsContract;
import huiying.notify.ladder.Ladders;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoLadderVersionsTest extends LadderVersionsContract {
  private final MongoTemplate mongo = TestMongo.empty();
  private final LadderVersions versions = new MongoLadderVersions(mongo);

  @Override
  protected LadderVersions versions() {
    return versions;
  }

  @Override
  protected LadderVersions ofAnotherInstance() {
    return new MongoLadderVersions(mongo);
  }

  @Test
  void startsWithTheShippedLadders() {
    assertThat(opened().latest().ladders()).isEqualTo(Ladders.shipped());
    assertThat(opened().history(10)).hasSize(1);
  }

  @Test
  void failsRatherThanReadALadderWithoutAllThatItSays() {
    opened();
    mongo
        .getCollection("ladders")
        .updateOne(new Document(), Updates.set("ladders.0.onlyOnTuesdays", true));

    assertThatThrownBy(() -> ofAnotherInstance().latest()).hasMessageContaining("onlyOnTuesdays");
  }

  private LadderVersions opened() {
    var time = InstantSource.fixed(Instant.parse("2026-03-16T01:02:03.004Z"));
    return new LadderConfiguration().ladderVersions(mongo, time);
  }
}
