package huiying.notify.criticism.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.store.NeededIndexes;
import huiying.notify.criticism.Criticism;
import huiying.notify.criticism.Criticisms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Lists in the collection {@code criticisms}; what was struck off stays there, out of sight. */
@Repository
class MongoCriticisms implements Criticisms, NeededIndexes {
  private static final String STRUCK = "struck";

  private final MongoOperations mongo;

  MongoCriticisms(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void ensure() {
    documents()
        .createIndex(
            Indexes.ascending("month", "department", "dueDate", "_id"),
            new IndexOptions().name("listed"));
  }

  @Override
  public void enter(Collection<Criticism> criticisms) {
    if (!criticisms.isEmpty()) {
      documents().bulkWrite(criticisms.stream().map(MongoCriticisms::write).toList());
    }
  }

  private static UpdateOneModel<Document> write(Criticism one) {
    return new UpdateOneModel<>(
        eq("_id", one.id()),
        new Document("$setOnInsert", document(one)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public void strike(String id) {
    documents().updateOne(eq("_id", id), set(STRUCK, true));
  }

  @Override
  public Optional<Criticism> find(String id) {
    return Optional.ofNullable(documents().find(eq("_id", id)).first()).map(MongoCriticisms::read);
  }

  @Override
  public List<Criticism> list(
      YearMonth month, @Nullable String department, @Nullable Criticism after, int limit) {
    var conditions = new ArrayList<Bson>();
    conditions.add(eq("month", month.toString()));
    conditions.add(eq(STRUCK, false));
    if (department != null) {
      conditions.add(eq("department", department));
    }
    if (after != null) {
      conditions.add(later(after));
    }
    return documents()
        .find(and(conditions))
        .sort(ascending("department", "dueDate", "_id"))
        .limit(limit)
        .map(MongoCriticisms::read)
        .into(new ArrayList<>());
  }

  private static Bson later(Criticism after) {
    var department = named(after);
    var date = after.dueDate().toString();
    return or(
        gt("department", department),
        and(eq("department", department), gt("dueDate", date)),
        and(eq("department", department), eq("dueDate", date), gt("_id", after.id())));
  }

  /** No department sorts first, and can be compared. */
  private static String named(Criticism one) {
    return Optional.ofNullable(one.department()).orElse("");
  }

  private static Document document(Criticism one) {
    var channel = one.channel();
    var kind = one.kind();
    return new Document("month", one.month().toString())
        .append("message", one.message())
        .append("clock", one.clock())
        .append("channel", channel == null ? null : channel.name())
        .append("kind", kind == null ? null : kind.name())
        .append("title", one.title())
        .append("department", named(one))
        .append("dueDate", one.dueDate().toString())
        .append("daysLate", one.daysLate())
        .append("enteredAt", Date.from(one.enteredAt()))
        .append(STRUCK, false);
  }

  private static Criticism read(Document document) {
    var channel = document.getString("channel");
    var kind = document.getString("kind");
    var department = document.getString("department");
    return new Criticism(
        document.getString("_id"),
        YearMonth.parse(document.getString("month")),
        document.getString("message"),
        document.getString("clock"),
        channel == null ? null : Channel.valueOf(channel),
        kind == null ? null : Kind.valueOf(kind),
        document.getString("title"),
        department.isEmpty() ? null : department,
        LocalDate.parse(document.getString("dueDate")),
        document.getInteger("daysLate"),
        document.getDate("enteredAt").toInstant());
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection("criticisms");
  }
}
