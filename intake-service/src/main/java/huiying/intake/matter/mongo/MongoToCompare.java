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

/** A mark is a field of the message's own document: the version that it was made with. */
class MongoToCompare implements ToCompare {
  static final String NEW = "toCompare";
  static final String CHANGED = "toNote";

  private final MatterCollections collections;

  MongoToCompare(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public List<Mark> next(int limit) {
    var marks = marked(NEW, limit);
    marks.addAll(marked(CHANGED, limit));
    return marks;
  }

  private List<Mark> marked(String field, int limit) {
    return collections
        .messages()
        .find(gt(field, 0L))
        .projection(include(field))
        .limit(limit)
        .map(document ->
            new Mark(
                new MessageId(document.getString("_id")),
                field.equals(NEW),
                document.getLong(field)))
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
    var field = mark.isNew() ? NEW : CHANGED;
    var asRead = and(eq("_id", mark.message().value()), eq(field, mark.version()));
    return new UpdateOneModel<>(asRead, unset(field));
  }
}
