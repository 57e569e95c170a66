package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * Messages kept before there was sign-in do not say who may see them: this adds it, once. Without
 * it their departments would not find them.
 */
final class OlderMessages {
  private static final int BATCH = 500;

  private final MongoCollection<Document> documents;

  OlderMessages(MongoCollection<Document> documents) {
    this.documents = documents;
  }

  /** One that is changed meanwhile is passed over: whoever changes it adds the same. */
  void complete() {
    var older = documents.find(eq(ReachFilter.UNDISPATCHED, null)); // goes by its index
    for (var one : older.projection(include("version", MessageDocument.LIFE)).batchSize(BATCH)) {
      var kept = one.get(MessageDocument.LIFE, Document.class);
      if (kept != null) {
        var reach = LifeDocument.appendReach(new Document(), LifeDocument.life(kept));
        var update = new Document();
        reach.forEach((field, value) -> update.append(MessageDocument.LIFE + "." + field, value));
        var version = one.get(MessageDocument.VERSION);
        var asRead = and(eq("_id", one.get("_id")), eq(MessageDocument.VERSION, version));
        documents.updateOne(asRead, new Document("$set", update));
      }
    }
  }
}
