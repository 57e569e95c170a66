package huiying.intake.status.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import huiying.contracts.MessageId;
import huiying.intake.status.DueDate;
import huiying.intake.status.DueDates;
import huiying.intake.status.KnownDates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Due dates by message id. */
@Repository
class MongoDueDates implements DueDates {
  private static final String REVISION = "revision";

  private final MongoCollection<Document> documents;

  MongoDueDates(MongoOperations mongo) {
    this.documents = mongo.getCollection("dueDates");
  }

  @Override
  public Map<MessageId, KnownDates> findAll(Collection<MessageId> messages) {
    var found = new HashMap<MessageId, KnownDates>();
    if (!messages.isEmpty()) {
      var ids = messages.stream().map(MessageId::value).toList();
      for (var document : documents.find(in("_id", ids))) {
        var known = known(document);
        found.put(known.message(), known);
      }
    }
    return found;
  }

  /** A higher revision fails the filter, and the insert that would follow finds its key taken. */
  @Override
  public void save(Collection<KnownDates> known) {
    if (known.isEmpty()) {
      return;
    }
    var writes = known.stream().map(MongoDueDates::write).toList();
    try {
      documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var newer =
          e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!newer || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  private static ReplaceOneModel<Document> write(KnownDates known) {
    var asKnown = and(eq("_id", known.message().value()), lte(REVISION, known.revision()));
    return new ReplaceOneModel<>(asKnown, document(known), new ReplaceOptions().upsert(true));
  }

  private static Document document(KnownDates known) {
    return new Document("_id", known.message().value())
        .append(REVISION, known.revision())
        .append("dates", known.dates().stream().map(MongoDueDates::date).toList());
  }

  private static KnownDates known(Document document) {
    return new KnownDates(
        new MessageId(document.getString("_id")),
        document.getLong(REVISION),
        document.getList("dates", Document.class).stream().map(MongoDueDates::date).toList());
  }

  private static Document date(DueDate date) {
    return new Document("code", date.code())
        .append(REVISION, date.revision())
        .append("date", date.date().toString())
        .append("at", Date.from(date.at()))
        .append("state", date.state().name())
        .append("provisional", date.provisional());
  }

  private static DueDate date(Document document) {
    return new DueDate(
        document.getString("code"),
        document.getLong(REVISION),
        LocalDate.parse(document.getString("date")),
        document.getDate("at").toInstant(),
        DueDate.State.valueOf(document.getString("state")),
        document.getBoolean("provisional"));
  }
}
