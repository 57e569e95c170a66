package huiying.sla.watch.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import huiying.sla.clock.Position;
import huiying.sla.clock.Versions;
import huiying.sla.watch.PartitionBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One small document a partition, in the collection {@code partitions}. */
@Repository
class MongoPartitionBook implements PartitionBook {
  private final MongoOperations mongo;
  private final InstantSource machine;

  @Autowired
  MongoPartitionBook(MongoOperations mongo) {
    this(mongo, InstantSource.system());
  }

  /**
   * @param machine this machine's own clock, which the store's is compared with; not the services'
   *     time, which a trial may shift
   */
  MongoPartitionBook(MongoOperations mongo, InstantSource machine) {
    this.mongo = mongo;
    this.machine = machine;
  }

  @Override
  public Taken take(int partition, Instant now) {
    var first = Position.through(now);
    var taken =
        documents()
            .findOneAndUpdate(
                eq("_id", partition),
                Updates.combine(
                    Updates.inc("epoch", 1L),
                    Updates.setOnInsert("watermark", write(first)),
                    Updates.setOnInsert("nextOffset", 0L),
                    Updates.setOnInsert("calendar", 0),
                    Updates.setOnInsert("limits", 0)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    var document = Objects.requireNonNull(taken);
    return new Taken(
        document.getLong("epoch"),
        read(document.get("watermark", Document.class)),
        document.getLong("nextOffset"),
        new Versions(document.getInteger("calendar"), document.getInteger("limits")));
  }

  @Override
  public boolean owns(int partition, long epoch) {
    return documents().find(and(eq("_id", partition), eq("epoch", epoch))).first() != null;
  }

  // Partition by partition: which of several failed filters failed, a bulk write would not say.
  @Override
  public Set<Integer> record(Collection<Progress> progress) {
    var refused = new TreeSet<Integer>();
    for (var one : progress) {
      var written =
          documents()
              .updateOne(
                  and(eq("_id", one.partition()), eq("epoch", one.epoch())),
                  Updates.combine(
                      Updates.set("watermark", write(one.watermark())),
                      Updates.set("nextOffset", one.nextOffset())));
      if (written.getMatchedCount() == 0) {
        refused.add(one.partition());
      }
    }
    return refused;
  }

  @Override
  public boolean recordRules(int partition, long epoch, Versions applied) {
    var written =
        documents()
            .updateOne(
                and(eq("_id", partition), eq("epoch", epoch)),
                Updates.combine(
                    Updates.set("calendar", applied.calendar()),
                    Updates.set("limits", applied.limits())));
    return written.getMatchedCount() > 0;
  }

  @Override
  public long skewMillis() {
    var before = machine.millis();
    var hello =
        mongo.executeCommand(new Document("isMaster", 1)); // "hello" is not known everywhere
    return (before + machine.millis()) / 2 - hello.getDate("localTime").getTime();
  }

  private static Document write(Position position) {
    return new Document("at", Date.from(position.at()))
        .append("message", position.message())
        .append("code", position.code());
  }

  private static Position read(Document document) {
    return new Position(
        document.getDate("at").toInstant(),
        document.getString("message"),
        document.getString("code"));
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection("partitions");
  }
}
