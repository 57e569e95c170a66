package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import huiying.contracts.MessageId;
import huiying.intake.matter.ToCompare;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** The mark is a field of the message's own document: the version that it was made with. */
class MongoToCompare implements ToCompare {
  static final String MARK = "toCompare";

  private final MatterCollections collections;

  MongoToCompare(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public List<Mark> next(int limit) {
    return collections
        .messages()
        .find(gt(MARK, 0L))
        .projection(include(MARK))
        .limit(limit)
        .map(document -> new Mark(new MessageId(document.getString("_id")), document.getLong(MARK)))
        .into(new ArrayList<>());
  }

  @Override
  public void done(Collection<Mark> marks) {
    if (!marks.isEmpty()) {
      collections
          .messages()
          .bulkWrite(
              marks.stream().map(MongoToCompare::removal).toList(),
              new BulkWriteOptions().ordered(false));
    }
  }

  private static UpdateOneModel<Document> removal(Mark mark) {
    var asRead = and(eq("_id", mark.message().value()), eq(MARK, mark.version()));
    return new UpdateOneModel<>(asRead, unset(MARK));
  }
}
