package huiying.kit.secrecy.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import huiying.backing.BackingServices;
import huiying.kit.secrecy.Ring;
import huiying.kit.secrecy.RingSeals;
import huiying.kit.secrecy.Seals;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class SealedDocumentsTest {
  private static final String DATABASE = "sealed-test";
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));

  private final Ring old = Ring.of("a", key(1));
  private final MongoCollection<Document> documents =
      CLIENT.getDatabase(DATABASE).getCollection("things-" + UUID.randomUUID());
  private final SealedField before = field(new RingSeals(old));
  private final SealedField after = field(new RingSeals(old.with("b", key(2))));
  private final SealedDocuments sealed = new SealedDocuments(after, () -> documents, 3);

  private static byte[] key(int filling) {
    var key = new byte[Ring.KEY_BYTES];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  private static SealedField field(Seals seals) {
    return new SealedField(seals, "things", "secret");
  }

  private void add(SealedField field, String id) {
    documents.insertOne(new Document("_id", id).append("secret", field.seal(id, said(id))));
  }

  private static Document said(String id) {
    return new Document("of", id);
  }

  private Document opened(String id) {
    var one = Objects.requireNonNull(documents.find(eq("_id", id)).first());
    return after.openDocument(id, one.get("secret", Document.class));
  }

  @Test
  void sealsAllOfAnOldKeyInSteps() {
    for (int n = 0; n < 7; n++) {
      add(before, "old" + n);
    }
    add(after, "new");
    documents.insertOne(new Document("_id", "without"));
    assertThat(sealed.keysInUse()).containsExactly("a", "b");
    assertThat(sealed.countsOfOthers("b")).containsExactly(entry("a", 7L));

    var first = sealed.reseal("a", null);
    var second = sealed.reseal("a", first.lastId());
    var third = sealed.reseal("a", second.lastId());

    assertThat(first).isEqualTo(new SealedDocuments.Step("old2", 3, 0));
    assertThat(second).isEqualTo(new SealedDocuments.Step("old5", 3, 0));
    assertThat(third).isEqualTo(new SealedDocuments.Step(null, 1, 0));
    assertThat(sealed.countsOfOthers("b")).isEmpty();
    assertThat(sealed.countsOfOthers("a")).containsExactly(entry("b", 8L));
    assertThat(opened("old4")).isEqualTo(said("old4"));
  }

  @Test
  void leavesAloneWhatCannotBeOpenedAndGoesOn() {
    add(before, "1");
    add(before, "2");
    documents.updateOne(eq("_id", "1"), set("secret.sealed", new Binary(new byte[] {1, 1, 'a'})));

    assertThat(sealed.reseal("a", null)).isEqualTo(new SealedDocuments.Step(null, 1, 1));
    assertThat(sealed.countsOfOthers("b")).containsExactly(entry("a", 1L));
  }
}
