package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static huiying.intake.message.mongo.ErrandDocument.ERRANDS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import huiying.contracts.MessageId;
import huiying.intake.message.Errands;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Errands in the documents of the messages that gave rise to them. */
class MongoErrands implements Errands {
  private static final String RECEIVERS = ERRANDS + "." + ErrandDocument.TO;

  private final MongoCollection<Document> documents;

  MongoErrands(MongoCollection<Document> documents) {
    this.documents = documents;
  }

  void ensureIndexes() {
    documents.createIndex(Indexes.ascending(RECEIVERS), new IndexOptions().name(ERRANDS));
  }

  @Override
  public List<Waiting> some(int most) {
    var all = new ArrayList<Waiting>();
    for (var document :
        documents.find(gt(RECEIVERS, "")).projection(include(ERRANDS)).limit(most)) {
      var from = new MessageId(document.getString("_id"));
      for (var errand : document.getList(ERRANDS, Document.class, List.of())) {
        all.add(new Waiting(from, ErrandDocument.errand(errand)));
      }
    }
    return all;
  }

  @Override
  public void done(Waiting errand) {
    var run = Updates.pull(ERRANDS, ErrandDocument.of(errand.errand()));
    documents.updateOne(eq("_id", errand.from().value()), run);
  }
}
