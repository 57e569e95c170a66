package huiying.sla.clock.mongo;

import huiying.contracts.ClockEvent.Cause;
import huiying.sla.clock.DueChange;
import huiying.sla.clock.Versions;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;

/** A change of a due date to a document and back. */
final class DueChangeDocument {
  private DueChangeDocument() {}

  static Document write(DueChange change) {
    return new Document("at", Date.from(change.at()))
        .append("from", change.from().toString())
        .append("to", change.to().toString())
        .append("counted", change.counted().toString())
        .append("cause", change.cause().name())
        .append("calendar", change.versions().calendar())
        .append("limits", change.versions().limits())
        .append("note", change.note());
  }

  static DueChange read(Document document) {
    return new DueChange(
        document.getDate("at").toInstant(),
        LocalDate.parse(document.getString("from")),
        LocalDate.parse(document.getString("to")),
        LocalDate.parse(document.getString("counted")),
        Cause.valueOf(document.getString("cause")),
        new Versions(document.getInteger("calendar"), document.getInteger("limits")),
        document.getString("note"));
  }
}
