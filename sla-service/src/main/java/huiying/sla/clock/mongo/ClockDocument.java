package huiying.sla.clock.mongo;

import huiying.sla.clock.Clock;
import huiying.sla.limit.Deadline;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;

/** A clock to a document and back. */
final class ClockDocument {
  private ClockDocument() {}

  static Document write(Clock clock) {
    var document =
        new Document("code", clock.code())
            .append("limitVersion", clock.limitVersion())
            .append("startedAt", Date.from(clock.startedAt()))
            .append("dueDate", clock.deadline().dueDate().toString())
            .append("dueAt", Date.from(clock.deadline().dueAt()))
            .append("provisional", clock.deadline().provisional());
    return switch (clock.state()) {
      case Clock.State.Running _ -> document.append("state", "RUNNING");
      case Clock.State.Met(var at) -> document.append("state", "MET").append("at", Date.from(at));
      case Clock.State.Late(var at) -> document.append("state", "LATE").append("at", Date.from(at));
    };
  }

  static Clock read(Document document) {
    var deadline =
        new Deadline(
            LocalDate.parse(document.getString("dueDate")),
            document.getDate("dueAt").toInstant(),
            document.getBoolean("provisional"));
    return new Clock(
        document.getString("code"),
        document.getInteger("limitVersion"),
        document.getDate("startedAt").toInstant(),
        deadline,
        state(document));
  }

  private static Clock.State state(Document document) {
    var name = document.getString("state");
    return switch (name) {
      case "RUNNING" -> new Clock.State.Running();
      case "MET" -> new Clock.State.Met(document.getDate("at").toInstant());
      case "LATE" -> new Clock.State.Late(document.getDate("at").toInstant());
      default -> throw new IllegalStateException("A clock's state is " + name);
    };
  }
}
