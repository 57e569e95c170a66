package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;

/** Where the next page begins in a list that is ordered by time and id, newest first. */
final class Places {
  private Places() {}

  /** The first condition is what an index can use. */
  static Bson before(String field, Instant time, String id) {
    var at = Date.from(time);
    return and(lte(field, at), or(lt(field, at), lt("_id", id)));
  }
}
