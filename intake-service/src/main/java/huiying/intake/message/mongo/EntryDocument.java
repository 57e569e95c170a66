package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.appendPresent;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.intake.message.Entry;
import org.bson.Document;

/** A line of history as a document. */
final class EntryDocument {
  private EntryDocument() {}

  static Document of(Entry entry) {
    var document =
        new Document("action", entry.action())
            .append("occurredAt", date(entry.occurredAt()))
            .append("recordedAt", date(entry.recordedAt()))
            .append("fingerprint", entry.fingerprint());
    appendPresent(document, "user", entry.user());
    appendPresent(document, "client", entry.client());
    return appendPresent(document, "note", entry.note());
  }

  static Entry entry(Document document) {
    return new Entry(
        document.getString("action"),
        instant(document, "occurredAt"),
        instant(document, "recordedAt"),
        document.getString("user"),
        document.getString("client"),
        document.getString("note"),
        document.getString("fingerprint"));
  }
}
