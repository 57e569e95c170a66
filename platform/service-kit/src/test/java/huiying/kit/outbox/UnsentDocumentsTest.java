package huiying.kit.outbox;

import static huiying.kit.outbox.OutboxFixture.announcement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsentDocumentsTest {
  private final OutboxFixture outbox = new OutboxFixture();
  private final UnsentDocuments unsent = new UnsentDocuments(outbox.documents());

  @BeforeEach
  void createIndex() {
    unsent.ensureIndex();
    unsent.ensureIndex();
  }

  @Test
  void findsWhatWaitsWhole() {
    outbox.insert("a", announcement("a", 1), announcement("a", 2));
    outbox.insert("b");
    outbox.documents().insertOne(new Document("_id", "c"));

    assertThat(unsent.of(List.of("a", "b", "c", "d")))
        .isEqualTo(Map.of("a", List.of(announcement("a", 1), announcement("a", 2))));
  }

  @Test
  void findsWhatAnyoneLeftBehind() {
    for (var id : new String[] {"a", "b", "c"}) {
      outbox.insert(id, announcement(id, 1));
    }
    outbox.insert("sent");

    assertThat(unsent.any(10)).containsOnlyKeys("a", "b", "c");
    assertThat(unsent.any(2)).hasSize(2);
  }

  @Test
  void takesAwayOnlyWhatWasAcknowledged() {
    outbox.insert("a", announcement("a", 1), announcement("a", 2));
    var read = unsent.of(List.of("a"));
    outbox.push("a", announcement("a", 3));

    unsent.clear(read);
    assertThat(outbox.waiting("a")).containsExactly("a:3:0");

    unsent.clear(read);
    assertThat(outbox.waiting("a")).containsExactly("a:3:0");
  }

  @Test
  void clearsNothingWithoutAsking() {
    unsent.clear(Map.of());

    assertThat(unsent.any(10)).isEmpty();
  }
}
