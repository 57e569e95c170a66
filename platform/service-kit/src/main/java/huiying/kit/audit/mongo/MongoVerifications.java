package huiying.kit.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import huiying.kit.audit.Flaw;
import huiying.kit.audit.Verification;
import huiying.kit.audit.Verifications;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collection {@code auditVerifications}, of one document. */
final class MongoVerifications implements Verifications {
  private static final String LATEST = "latest";
  private static final String RUNNING = Verification.State.RUNNING.name();

  private final MongoOperations mongo;

  MongoVerifications(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection("auditVerifications");
  }

  @Override
  public Optional<Verification> latest() {
    return Optional.ofNullable(documents().find(eq("_id", LATEST)).first())
        .map(MongoVerifications::read);
  }

  @Override
  public boolean begin(Verification verification, Instant silentSince) {
    var free =
        and(eq("_id", LATEST), or(ne("state", RUNNING), lt("toldAt", Date.from(silentSince))));
    try {
      documents().replaceOne(free, document(verification), new ReplaceOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void tell(Verification verification) {
    documents()
        .replaceOne(and(eq("_id", LATEST), eq("run", verification.id())), document(verification));
  }

  private static Document document(Verification it) {
    var document =
        new Document("_id", LATEST)
            .append("run", it.id())
            .append("by", it.by())
            .append("state", it.state().name())
            .append("startedAt", Date.from(it.startedAt()))
            .append("toldAt", Date.from(it.toldAt()))
            .append("checked", it.checked())
            .append("of", it.of());
    var flaw = it.flaw();
    return flaw == null
        ? document
        : document.append("flawNumber", flaw.number()).append("flaw", flaw.kind().name());
  }

  private static Verification read(Document document) {
    return new Verification(
        document.getString("run"),
        document.getString("by"),
        Verification.State.valueOf(document.getString("state")),
        document.getDate("startedAt").toInstant(),
        document.getDate("toldAt").toInstant(),
        document.getLong("checked"),
        document.getLong("of"),
        flaw(document));
  }

  private static @Nullable Flaw flaw(Document document) {
    var kind = document.getString("flaw");
    return kind == null ? null : new Flaw(document.getLong("flawNumber"), Flaw.Kind.valueOf(kind));
  }
}
