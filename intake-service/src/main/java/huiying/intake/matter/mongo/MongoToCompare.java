package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.unset;

import huiying.contracts.MessageId;
import huiying.intake.matter.ToCompare;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The mark is a field of the message's own document, which no other write touches. */
class MongoToCompare implements ToCompare {
  static final String MARK = "toCompare";

  private final MatterCollections collections;

  MongoToCompare(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public List<MessageId> next(int limit) {
    return collections
        .messages()
        .find(eq(MARK, true))
        .projection(include("_id"))
        .limit(limit)
        .map(document -> new MessageId(document.getString("_id")))
        .into(new ArrayList<>());
  }

  @Override
  public void done(Collection<MessageId> ids) {
    if (!ids.isEmpty()) {
      var values = ids.stream().map(MessageId::value).toList();
      collections.messages().updateMany(in("_id", values), unset(MARK));
    }
  }
}
