package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import huiying.intake.matter.Turn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;

/** One document that says whose turn it is, and until when. */
class MongoTurn implements Turn {
  private static final String ID = "turn";

  private final MatterCollections collections;
  private final String owner;
  private final Duration length;
  private final InstantSource time;

  MongoTurn(MatterCollections collections, String owner, Duration length, InstantSource time) {
    this.collections = collections;
    this.owner = owner;
    this.length = length;
    this.time = time;
  }

  @Override
  public boolean take() {
    var now = time.instant();
    var until = Date.from(now.plus(length));
    var ours = and(eq("_id", ID), or(eq("owner", owner), lte("until", Date.from(now))));
    var change = combine(set("owner", owner), set("until", until));
    return collections.settings().updateOne(ours, change).getMatchedCount() > 0
        || Duplicates.insert(
            collections.settings(),
            new Document("_id", ID).append("owner", owner).append("until", until));
  }
}
