package huiying.kit.audit.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import huiying.kit.audit.Act;
import huiying.kit.audit.Acts;
import huiying.kit.audit.AuditTrail;
import huiying.kit.audit.Chain;
import huiying.kit.audit.Flaw;
import huiying.kit.audit.TestHash;
import huiying.kit.audit.VerifyChain;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** Somebody who can write to the store changes what is kept, everywhere one can. */
class SpoiledStoreTest {
  private final MongoOperations mongo = TestStore.anEmptyDatabase();
  private final MongoCollection<Document> documents = mongo.getCollection("audit");
  private final MongoAuditEntries entries = new MongoAuditEntries(mongo);
  private final Chain chain = new Chain(new TestHash());

  @BeforeEach
  void threeEntries() {
    try (var trail = new AuditTrail(entries, chain, () -> Acts.NOON, Acts.QUICK)) {
      trail.start();
      trail.note(Acts.reply("m1"));
      trail.note(new Act("auditor", "auditor,lead", "c", "10.0.0.1", "GET /a", "m2", "200", "why"));
      trail.note(Acts.reply("m3"));
    }
    assertThat(flaw()).isEmpty();
  }

  private Optional<Flaw> flaw() {
    return new VerifyChain(entries, chain).run(Optional.empty(), _ -> {});
  }

  private Document second() {
    return Objects.requireNonNull(documents.find(eq("_id", 2L)).first());
  }

  @Test
  void everyBitOfEveryFieldThatIsFlippedIsFound() {
    var original = second();
    var spoilt = 0;
    for (var field : original.keySet()) {
      for (var value : flipped(original.get(field))) {
        replace(new Document(original).append(field, value));
        assertThat(flaw()).as("%s = %s", field, value).isPresent();
        spoilt++;
      }
    }
    replace(original);
    assertThat(flaw()).isEmpty();
    assertThat(spoilt).isGreaterThan(200);
  }

  /** One bit of one byte each. */
  private static List<Object> flipped(Object value) {
    return switch (value) {
      case String text -> flipped(text);
      case Date at -> List.of(new Date(at.getTime() ^ 1), new Date(at.getTime() ^ (1L << 40)));
      case Long number -> List.of(number ^ 64, number ^ (1L << 33));
      default -> throw new AssertionError(value.getClass());
    };
  }

  private static List<Object> flipped(String text) {
    var all = new ArrayList<Object>();
    for (var at = 0; at < text.length(); at++) {
      var characters = text.toCharArray();
      characters[at] ^= (char) (1 << (at % 7));
      all.add(new String(characters));
    }
    return all;
  }

  private void replace(Document document) {
    documents.deleteMany(eq("_id", 2L));
    documents.deleteMany(new Document("_id", new Document("$gt", 3L)));
    documents.insertOne(document);
  }

  @Test
  void aFieldTakenAwayOrPutInOrOfAnotherTypeIsFound() {
    var original = second();
    for (var field : original.keySet()) {
      if (!field.equals("_id")) {
        var without = new Document(original);
        without.remove(field);
        documents.replaceOne(eq("_id", 2L), without);
        assertThat(flaw()).as("without %s", field).contains(new Flaw(2, Flaw.Kind.CHANGED));
        documents.replaceOne(eq("_id", 2L), new Document(original).append(field, 7));
        assertThat(flaw()).as("%s = 7", field).contains(new Flaw(2, Flaw.Kind.CHANGED));
        documents.replaceOne(eq("_id", 2L), new Document(original).append(field, null));
        assertThat(flaw()).as("%s = null", field).contains(new Flaw(2, Flaw.Kind.CHANGED));
      }
    }
    documents.replaceOne(eq("_id", 2L), new Document(original).append("note", "more"));
    assertThat(flaw()).contains(new Flaw(2, Flaw.Kind.CHANGED));
  }

  @Test
  void anEntryBetweenTwoNumbersIsFound() {
    documents.insertOne(new Document(second()).append("_id", 2.5));
    assertThat(flaw()).isPresent();
  }

  @Test
  void aHeadThatWasSpoiltIsFound() {
    var heads = mongo.getCollection("auditHead");
    heads.updateOne(eq("_id", "head"), new Document("$set", new Document("number", 2L)));
    assertThat(flaw()).isPresent();
    heads.updateOne(eq("_id", "head"), new Document("$set", new Document("number", "x")));
    assertThat(flaw()).contains(new Flaw(0, Flaw.Kind.HEAD_CHANGED));
    heads.deleteMany(new Document());
    assertThat(flaw()).contains(new Flaw(3, Flaw.Kind.HEAD_MISSING));
  }
}
