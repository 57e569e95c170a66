package huiying.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static huiying.kit.outbox.Outbox.UNSENT;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** The outbox as MongoDB keeps it. */
class UnsentDocuments {
  private static final String IDS = UNSENT + ".id";
  private static final int MOST_COUNTED = 100_000;

  private final MongoCollection<Document> documents;

  UnsentDocuments(MongoCollection<Document> documents) {
    this.documents = documents;
  }

  /**
   * Documents with nothing unsent have no string in this index, so a look for leftovers is cheap.
   */
  void ensureIndex() {
    documents.createIndex(Indexes.ascending(IDS));
  }

  /** All that is unsent of these documents, whole and in order. */
  Map<String, List<Announcement>> of(Collection<String> ids) {
    return read(documents.find(in("_id", ids)));
  }

  /** What some documents have not sent, whoever left it. */
  Map<String, List<Announcement>> any(int most) {
    return read(documents.find(gt(IDS, "")).limit(most));
  }

  /** How many documents have something unsent; counts no further than 100,000. */
  int count() {
    return (int) documents.countDocuments(gt(IDS, ""), new CountOptions().limit(MOST_COUNTED));
  }

  private static Map<String, List<Announcement>> read(FindIterable<Document> found) {
    var unsent = new TreeMap<String, List<Announcement>>();
    for (var document : found.projection(include(UNSENT))) {
      var waiting = document.getList(UNSENT, Document.class, List.of());
      if (!waiting.isEmpty()) {
        unsent.put(document.getString("_id"), waiting.stream().map(Announcement::of).toList());
      }
    }
    return unsent;
  }

  /** Takes away exactly what was acknowledged: what came in meanwhile stays. */
  void clear(Map<String, List<Announcement>> acknowledged) {
    var changes = new ArrayList<UpdateOneModel<Document>>();
    acknowledged.forEach((id, sent) -> {
      var ids = sent.stream().map(Announcement::id).toList();
      var pull =
          Updates.pullByFilter(new Document(UNSENT, new Document("id", new Document("$in", ids))));
      changes.add(new UpdateOneModel<>(eq("_id", id), pull));
    });
    if (!changes.isEmpty()) {
      documents.bulkWrite(changes, new BulkWriteOptions().ordered(false));
    }
  }
}
