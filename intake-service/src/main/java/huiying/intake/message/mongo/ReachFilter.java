package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import huiying.contracts.Channel;
import huiying.kit.access.Reach;
import java.util.ArrayList;
import org.bson.conversions.Bson;

/**
 * {@link Reach#sees} as a condition. A program's one channel, a handler's one department and the
 * dispatch desk each are a single value of an index that is in the order of the lists.
 */
final class ReachFilter {
  static final String CHANNEL = "channel";

  /** The plain names of all that have the message or help with it; left out if none does. */
  static final String DEPARTMENTS = "life.departments";

  /** True or false, and left out by nobody but versions before there was sign-in. */
  static final String UNDISPATCHED = "life.undispatched";

  private static final String ACCUSED = "life.plainAccused";

  private ReachFilter() {}

  static boolean seesNothing(Reach reach) {
    return !reach.everything() && parts(reach).isEmpty();
  }

  static Bson of(Reach reach) {
    if (reach.everything()) {
      return empty();
    }
    var parts = parts(reach);
    return parts.size() == 1 ? parts.getFirst() : or(parts);
  }

  private static ArrayList<Bson> parts(Reach reach) {
    var parts = new ArrayList<Bson>();
    if (!reach.channels().isEmpty()) {
      parts.add(in(CHANNEL, reach.channels().stream().map(Channel::name).sorted().toList()));
    }
    if (!reach.departments().isEmpty()) {
      var own = reach.departments().stream().sorted().toList();
      parts.add(and(in(DEPARTMENTS, own), nin(ACCUSED, own)));
    }
    if (reach.undispatched()) {
      parts.add(eq(UNDISPATCHED, true));
    }
    return parts;
  }
}
