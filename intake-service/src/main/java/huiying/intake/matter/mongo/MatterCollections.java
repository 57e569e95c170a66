package huiying.intake.matter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collections by name, each with its indexes, which are made when it is first asked for. */
final class MatterCollections {
  private final Function<String, MongoCollection<Document>> byName;
  private final Set<String> indexed = ConcurrentHashMap.newKeySet();

  MatterCollections(Function<String, MongoCollection<Document>> byName) {
    this.byName = byName;
  }

  /** Only messages with a mark have an entry, so finding the next is cheap. */
  MongoCollection<Document> messages() {
    var messages = byName.apply("messages");
    if (!indexed.contains("messages")) {
      var marked = new IndexOptions().name("to-compare").sparse(true);
      messages.createIndex(Indexes.ascending(MongoToCompare.NEW), marked);
      var noted = new IndexOptions().name("to-note").sparse(true);
      messages.createIndex(Indexes.ascending(MongoToCompare.CHANGED), noted);
      indexed.add("messages");
    }
    return messages;
  }

  MongoCollection<Document> fingerprints() {
    return indexed(
        "fingerprints",
        Index.newestFirst("bands", "bands"),
        Index.newestFirst("citizen", "citizenKeys"),
        Index.newestFirst("place", "place"));
  }

  MongoCollection<Document> proposals() {
    return indexed(
        "mergeProposals",
        new Index("of-message", "messages", "proposedAt"),
        new Index("in-state", "state", "proposedAt", "_id"),
        new Index("listed", "proposedAt", "_id"));
  }

  MongoCollection<Document> responses() {
    return indexed(
        "specialResponses",
        new Index("of-message", "messages", "raisedAt"),
        new Index("of-owner", "reason", "owner", "raisedAt"),
        new Index("listed", "raisedAt", "_id"),
        new Index("unannounced", "announced", "raisedAt"));
  }

  MongoCollection<Document> ratings() {
    return indexed("ratings", new Index("of-department", "department", "at"));
  }

  /** Few documents, all found by {@code _id}. */
  MongoCollection<Document> settings() {
    return byName.apply("matterSettings");
  }

  private record Index(String name, Bson keys) {
    Index(String name, String... fields) {
      this(name, Indexes.ascending(fields));
    }

    /** Reading on in it comes to older messages, so a limit needs no sorting. */
    static Index newestFirst(String name, String field) {
      return new Index(
          name, Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("receivedAt")));
    }
  }

  private MongoCollection<Document> indexed(String name, Index... indexes) {
    var collection = byName.apply(name);
    if (!indexed.contains(name)) {
      for (var one : indexes) {
        collection.createIndex(one.keys(), new IndexOptions().name(one.name()));
      }
      indexed.add(name);
    }
    return collection;
  }
}
