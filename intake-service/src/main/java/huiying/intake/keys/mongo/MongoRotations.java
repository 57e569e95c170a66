package huiying.intake.keys.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import huiying.intake.keys.Rotation;
import huiying.intake.keys.Rotations;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;

/** One document. */
class MongoRotations implements Rotations {
  private static final String ID = "rotation";

  private final Supplier<MongoCollection<Document>> documents;

  MongoRotations(Supplier<MongoCollection<Document>> documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Rotation> last() {
    return Optional.ofNullable(documents.get().find(eq("_id", ID)).first())
        .map(MongoRotations::read);
  }

  @Override
  public void save(Rotation rotation) {
    documents
        .get()
        .replaceOne(eq("_id", ID), document(rotation), new ReplaceOptions().upsert(true));
  }

  @Override
  public void end(Rotation ended) {
    var same =
        and(
            eq("_id", ID),
            eq("startedAt", Date.from(ended.startedAt())),
            eq("key", ended.key()),
            eq("endedAt", null));
    documents.get().replaceOne(same, document(ended));
  }

  private static Document document(Rotation one) {
    return new Document("_id", ID)
        .append("key", one.key())
        .append("total", one.total())
        .append("unreadable", one.unreadable())
        .append("startedAt", Date.from(one.startedAt()))
        .append("startedBy", one.startedBy())
        .append("endedAt", one.endedAt() == null ? null : Date.from(one.endedAt()));
  }

  private static Rotation read(Document document) {
    var endedAt = document.getDate("endedAt");
    return new Rotation(
        document.getString("key"),
        document.getLong("total"),
        document.getLong("unreadable"),
        document.getDate("startedAt").toInstant(),
        document.getString("startedBy"),
        endedAt == null ? null : endedAt.toInstant());
  }
}
