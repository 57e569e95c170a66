package huiying.sla.compliance.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import huiying.sla.compliance.Compliance;
import huiying.sla.compliance.ComplianceReports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Lets MongoDB count, over the index on the date of receipt. */
@Repository
class MongoComplianceReports implements ComplianceReports {
  private final MongoOperations mongo;

  MongoComplianceReports(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Compliance> between(LocalDate from, LocalDate to, GroupBy by, Instant now) {
    var received = match(and(gte("receivedOn", from.toString()), lte("receivedOn", to.toString())));
    var counted =
        group(
            expression(by),
            sum("received", 1),
            sum("met", oneIf(status("MET"))),
            sum("late", oneIf(status("LATE"))),
            sum("open", oneIf(status("RUNNING"))),
            sum("overdue", oneIf(overdue(now))));
    var groups = new ArrayList<Compliance>();
    for (var row : mongo.getCollection("clocks").aggregate(List.of(received, counted))) {
      groups.add(read(row));
    }
    groups.sort(
        Comparator.comparing(
            Compliance::group, Comparator.nullsLast(Comparator.<String>naturalOrder())));
    return groups;
  }

  private static Object expression(GroupBy by) {
    return switch (by) {
      case CHANNEL -> "$channel";
      case KIND -> "$kind";
      case DEPARTMENT -> new Document("$ifNull", List.of("$department", ""));
      case MONTH -> new Document("$substrBytes", List.of("$receivedOn", 0, 7));
    };
  }

  private static Document oneIf(Document condition) {
    return new Document("$cond", List.of(condition, 1, 0));
  }

  private static Document status(String name) {
    return new Document("$eq", List.of("$status", name));
  }

  private static Document overdue(Instant now) {
    var isDue = new Document("$lte", List.of("$due", Date.from(now)));
    return new Document("$and", List.of(status("RUNNING"), isDue));
  }

  private static Compliance read(Document row) {
    var overdue = number(row, "overdue");
    return Compliance.of(
        named(row.getString("_id")),
        number(row, "received"),
        number(row, "met"),
        number(row, "late"),
        overdue,
        number(row, "open") - overdue);
  }

  private static @Nullable String named(@Nullable String group) {
    return group == null || group.isEmpty() ? null : group;
  }

  private static long number(Document row, String field) {
    return Objects.requireNonNull(row.get(field, Number.class)).longValue();
  }
}
