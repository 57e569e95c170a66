package huiying.kit.outbox;

import static huiying.kit.outbox.Outbox.UNSENT;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import huiying.backing.BackingServices;
import huiying.contracts.MessageEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Documents with something to announce, in a collection that no other test knows. */
final class OutboxFixture {
  private static final String DATABASE = "outbox-test";
  private static final Instant AT = Instant.parse("2026-03-20T08:15:00Z");
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));

  private final MongoCollection<Document> documents =
      CLIENT.getDatabase(DATABASE).getCollection("documents-" + UUID.randomUUID());

  MongoCollection<Document> documents() {
    return documents;
  }

  static Announcement announcement(String id, long sequence) {
    return Announcement.of(new MessageEvent.Replied(id, sequence, AT, null), sequence, 0);
  }

  void insert(String id, Announcement... unsent) {
    documents.insertOne(new Document("_id", id).append(UNSENT, documents(unsent)));
  }

  void push(String id, Announcement... unsent) {
    documents.updateOne(Filters.eq("_id", id), Updates.pushEach(UNSENT, documents(unsent)));
  }

  /** The ids of what waits in a document. */
  List<String> waiting(String id) {
    var found = documents.find(Filters.eq("_id", id)).first();
    return found == null
        ? List.of()
        : found.getList(UNSENT, Document.class).stream().map(one -> one.getString("id")).toList();
  }

  private static List<Document> documents(Announcement... unsent) {
    return Arrays.stream(unsent).map(Announcement::toDocument).toList();
  }
}
