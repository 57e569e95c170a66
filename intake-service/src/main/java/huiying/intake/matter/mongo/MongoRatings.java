package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import huiying.contracts.MessageId;
import huiying.intake.matter.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A small document for each rating. */
class MongoRatings implements Ratings {
  private final MatterCollections collections;

  MongoRatings(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public void add(Rating one) {
    var document =
        new Document("_id", "%s:%d".formatted(one.message(), one.at().toEpochMilli()))
            .append("department", one.department())
            .append("score", one.score())
            .append("at", Date.from(one.at()))
            .append("message", one.message().value());
    Duplicates.insert(collections.ratings(), document);
  }

  @Override
  public List<Rating> of(String department, Instant from, Instant until, int limit) {
    return collections
        .ratings()
        .find(
            and(
                eq("department", department),
                gt("at", Date.from(from)),
                lte("at", Date.from(until))))
        .sort(descending("at"))
        .limit(limit)
        .map(MongoRatings::read)
        .into(new ArrayList<>());
  }

  private static Rating read(Document document) {
    return new Rating(
        new MessageId(document.getString("message")),
        document.getString("department"),
        document.getInteger("score"),
        document.getDate("at").toInstant());
  }
}
