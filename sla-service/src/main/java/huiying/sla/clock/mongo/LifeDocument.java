package huiying.sla.clock.mongo;

import huiying.sla.clock.Leg;
import huiying.sla.clock.Life;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What became of a message to a document and back. */
final class LifeDocument {
  private LifeDocument() {}

  static Document write(Life life) {
    return new Document("legs", life.legs().stream().map(LifeDocument::write).toList())
        .append("dispatchedAt", life.dispatchedAt().map(Date::from).orElse(null))
        .append("repliedAt", life.repliedAt().map(Date::from).orElse(null))
        .append("ended", life.ended());
  }

  static Life read(Document document) {
    return new Life(
        document.getList("legs", Document.class).stream().map(LifeDocument::leg).toList(),
        Optional.ofNullable(instant(document, "dispatchedAt")),
        Optional.ofNullable(instant(document, "repliedAt")),
        document.getBoolean("ended"));
  }

  private static Document write(Leg leg) {
    var to = leg.to();
    return new Document("department", leg.department())
        .append("from", Date.from(leg.from()))
        .append("to", to == null ? null : Date.from(to))
        .append("returned", leg.returned());
  }

  private static Leg leg(Document document) {
    return new Leg(
        document.getString("department"),
        document.getDate("from").toInstant(),
        instant(document, "to"),
        document.getBoolean("returned"));
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
