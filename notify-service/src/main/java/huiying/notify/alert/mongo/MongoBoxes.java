package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import huiying.notify.alert.Boxes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The boxes' bells. */
@Repository
class MongoBoxes implements Boxes {
  private final BoxCollection boxes;

  MongoBoxes(BoxCollection boxes) {
    this.boxes = boxes;
  }

  @Override
  public void ring(Collection<Ring> rings) {
    if (!rings.isEmpty()) {
      boxes
          .documents()
          .bulkWrite(
              rings.stream().map(MongoBoxes::write).toList(),
              new BulkWriteOptions().ordered(false));
    }
  }

  private static UpdateOneModel<Document> write(Ring ring) {
    var never = Date.from(Instant.EPOCH);
    var change =
        combine(
            min("nextDue", Date.from(ring.at())),
            inc("rings", 1L),
            setOnInsert("channel", ring.channel().name()),
            setOnInsert("claims", 0L),
            setOnInsert("notices", 0L),
            setOnInsert("notBefore", never),
            setOnInsert("leaseUntil", never),
            setOnInsert("sentThatDay", 0));
    return new UpdateOneModel<>(
        eq("_id", ring.box().value()), change, new UpdateOptions().upsert(true));
  }
}
