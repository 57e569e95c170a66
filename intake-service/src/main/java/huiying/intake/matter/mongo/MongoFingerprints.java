package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.matter.Compared;
import huiying.intake.matter.Fingerprint;
import huiying.intake.matter.Fingerprints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Fingerprints, found by bands, citizen or place. */
class MongoFingerprints implements Fingerprints {
  private final MatterCollections collections;

  MongoFingerprints(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public void store(Collection<Compared> some) {
    var writes =
        some.stream()
            .map(MongoFingerprints::document)
            .map(one ->
                new ReplaceOneModel<>(
                    eq("_id", one.get("_id")), one, new ReplaceOptions().upsert(true)))
            .toList();
    if (!writes.isEmpty()) {
      collections.fingerprints().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  @Override
  public List<Compared> findAll(Collection<MessageId> ids) {
    return collections
        .fingerprints()
        .find(in("_id", ids.stream().map(MessageId::value).toList()))
        .projection(exclude("bands"))
        .map(MongoFingerprints::read)
        .into(new ArrayList<>());
  }

  @Override
  public Collection<Compared> candidates(Compared one, Duration within, int most) {
    var from = Date.from(one.receivedAt().minus(within));
    var until = Date.from(one.receivedAt().plus(within));
    var near = and(gte("receivedAt", from), lte("receivedAt", until));
    Map<MessageId, Compared> found = new LinkedHashMap<>();
    var bands = one.fingerprint().bands();
    if (!bands.isEmpty()) {
      add(found, and(in("bands", bands), near), most);
    }
    if (!one.citizenKeys().isEmpty()) {
      add(found, and(in("citizenKeys", one.citizenKeys()), near), most);
    }
    if (one.place() != null) {
      add(found, and(eq("place", one.place()), near), most);
    }
    found.remove(one.id());
    return found.values();
  }

  /** In the order of the index, the newest of each key first: sorted, floods would be costly. */
  private void add(Map<MessageId, Compared> found, Bson filter, int most) {
    collections
        .fingerprints()
        .find(filter)
        .limit(most)
        .projection(exclude("bands"))
        .map(MongoFingerprints::read)
        .forEach(other -> found.put(other.id(), other));
  }

  @Override
  public void forgetCitizen(MessageId id) {
    collections.fingerprints().updateOne(eq("_id", id.value()), set("citizenKeys", List.of()));
  }

  private static Document document(Compared one) {
    var document =
        new Document("_id", one.id().value())
            .append("bands", one.fingerprint().bands())
            .append("minhash", new Binary(one.fingerprint().toBytes()))
            .append("receivedAt", Date.from(one.receivedAt()))
            .append("kind", one.kind().name())
            .append("citizenKeys", one.citizenKeys());
    if (one.place() != null) {
      document.append("place", one.place());
    }
    if (one.department() != null) {
      document.append("department", one.department());
    }
    return document;
  }

  private static Compared read(Document document) {
    return new Compared(
        new MessageId(document.getString("_id")),
        Fingerprint.ofBytes(document.get("minhash", Binary.class).getData()),
        document.getList("citizenKeys", String.class),
        document.getString("place"),
        document.getDate("receivedAt").toInstant(),
        Kind.valueOf(document.getString("kind")),
        document.getString("department"));
  }
}
