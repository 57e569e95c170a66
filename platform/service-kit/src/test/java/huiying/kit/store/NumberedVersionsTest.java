package huiying.kit.store;

import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class NumberedVersionsTest {
  private static final String DATABASE = "versions-test";
  private static final MongoOperations MONGO =
      new MongoTemplate(
          MongoClients.create(BackingServices.forTests().mongoUri(DATABASE)), DATABASE);

  private final String collection = "versions-" + UUID.randomUUID();
  private final NumberedVersions<Text> versions = anInstance();

  private record Text(String text) {}

  @Test
  void hasNoLatestBeforeTheFirst() {
    assertThat(versions.latest()).isEmpty();
    assertThat(versions.find(1)).isEmpty();
  }

  @Test
  void refusesANumberThatSomebodyElseHasAdded() {
    assertThat(add(1)).isTrue();
    assertThat(anInstance().add(new Document("_id", 1).append("text", "other"))).isFalse();

    assertThat(versions.latest()).contains(new Text("version 1"));
  }

  @Test
  void seesWhatAnotherInstanceAdds() {
    add(1);
    assertThat(versions.latest()).contains(new Text("version 1"));

    anInstance().add(new Document("_id", 2).append("text", "theirs"));

    assertThat(versions.latest()).contains(new Text("theirs"));
    assertThat(versions.history(10, include("_id"), one -> one.getInteger("_id")))
        .containsExactly(2, 1);
    assertThat(versions.history(1, include("_id"), one -> one.getInteger("_id")))
        .containsExactly(2);
  }

  @Test
  void readsAVersionOnceAsLongAsItIsAmongTheSixteenLastAskedFor() {
    for (var number = 1; number <= 17; number++) {
      add(number);
    }
    var first = versions.find(1).orElseThrow();
    for (var number = 2; number <= 16; number++) {
      versions.find(number);
    }
    assertThat(versions.find(1)).containsSame(first);

    for (var number = 2; number <= 17; number++) {
      versions.find(number);
    }
    assertThat(versions.find(1).orElseThrow()).isEqualTo(first).isNotSameAs(first);
  }

  private boolean add(int number) {
    return versions.add(new Document("_id", number).append("text", "version " + number));
  }

  private NumberedVersions<Text> anInstance() {
    return new NumberedVersions<>(
        MONGO, collection, document -> new Text(document.getString("text")));
  }
}
