package huiying.sla.clock.mongo;

import huiying.sla.clock.Clock;
import huiying.sla.clock.Versions;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Start;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A clock to a document and back; lists that are empty are left out. */
final class ClockDocument {
  private ClockDocument() {}

  static Document write(Clock clock) {
    var document =
        new Document("code", clock.code())
            .append("limit", clock.limit())
            .append("startedBy", clock.startedBy().name())
            .append("calendar", clock.versions().calendar())
            .append("limits", clock.versions().limits())
            .append("course", CourseDocument.write(clock.course()))
            .append("dueDate", clock.deadline().dueDate().toString())
            .append("dueAt", Date.from(clock.deadline().dueAt()))
            .append("provisional", clock.deadline().provisional());
    if (!clock.breaches().isEmpty()) {
      document.append("breaches", clock.breaches().stream().map(Date::from).toList());
    }
    if (!clock.moves().isEmpty()) {
      document.append("moves", clock.moves().stream().map(DueChangeDocument::write).toList());
    }
    return write(clock.state(), document);
  }

  private static Document write(Clock.State state, Document document) {
    return switch (state) {
      case Clock.State.Running _ -> document.append("state", "RUNNING");
      case Clock.State.Paused(var at) ->
          document.append("state", "PAUSED").append("at", Date.from(at));
      case Clock.State.Met(var at) -> document.append("state", "MET").append("at", Date.from(at));
      case Clock.State.Late(var at) -> document.append("state", "LATE").append("at", Date.from(at));
      case Clock.State.Cancelled(var at, var reason) ->
          document
              .append("state", "CANCELLED")
              .append("at", Date.from(at))
              .append("reason", reason.name());
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
        document.getString("limit"),
        Start.valueOf(document.getString("startedBy")),
        new Versions(document.getInteger("calendar"), document.getInteger("limits")),
        CourseDocument.read(document.get("course", Document.class)),
        deadline,
        state(document),
        document.getList("breaches", Date.class, List.of()).stream().map(Date::toInstant).toList(),
        document.getList("moves", Document.class, List.of()).stream()
            .map(DueChangeDocument::read)
            .toList());
  }

  private static Clock.State state(Document document) {
    var name = document.getString("state");
    if (name.equals("RUNNING")) {
      return new Clock.State.Running();
    }
    var at = document.getDate("at").toInstant();
    return switch (name) {
      case "PAUSED" -> new Clock.State.Paused(at);
      case "MET" -> new Clock.State.Met(at);
      case "LATE" -> new Clock.State.Late(at);
      case "CANCELLED" ->
          new Clock.State.Cancelled(at, Clock.Reason.valueOf(document.getString("reason")));
      default -> throw new IllegalStateException("A clock's state is " + name);
    };
  }
}
