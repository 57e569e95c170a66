package huiying.notify.alert.mongo;

import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.ladder.Step;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A telling to the fields of its alert's document and back. */
final class TellingDocuments {
  private TellingDocuments() {}

  static Document write(Telling telling) {
    var document =
        new Document("message", telling.subject())
            .append("clock", telling.clock())
            .append("step", telling.step().code())
            .append("round", telling.round())
            .append("repeat", telling.repeat())
            .append("revision", telling.revision())
            .append("dueDate", telling.dueDate().toString())
            .append("dueAt", Date.from(telling.dueAt()))
            .append("at", Date.from(telling.at()))
            .append("daysLate", telling.daysLate())
            .append("messages", telling.messages())
            .append("department", telling.summary().map(Summary::department).orElse(null));
    telling.summary().ifPresent(one -> document.append("summary", SummaryDocuments.write(one)));
    return document;
  }

  static Telling read(Document document) {
    return new Telling(
        document.getString("message"),
        document.getString("clock"),
        Step.of(document.getString("step")),
        document.getInteger("round"),
        document.getInteger("repeat"),
        document.getLong("revision"),
        LocalDate.parse(document.getString("dueDate")),
        document.getDate("dueAt").toInstant(),
        document.getDate("at").toInstant(),
        document.getInteger("daysLate"),
        document.getInteger("messages"),
        Optional.ofNullable(document.get("summary", Document.class)).map(SummaryDocuments::read));
  }
}
