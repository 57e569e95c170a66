package huiying.notify.alert.mongo;

import huiying.contracts.MessageId;
import huiying.notify.alert.ClockState;
import huiying.notify.alert.MessageState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/** A message's state to a document and back. */
final class StateDocuments {
  private StateDocuments() {}

  static Document write(MessageState state) {
    var clocks = state.clocks().entrySet().stream();
    var document =
        new Document("_id", state.id().value())
            .append("version", state.version())
            .append("revision", state.revision())
            .append("clocks", clocks.map(one -> write(one.getKey(), one.getValue())).toList());
    state.summary().ifPresent(one -> document.append("summary", SummaryDocuments.write(one)));
    return document;
  }

  private static Document write(String code, ClockState clock) {
    return new Document("code", code)
        .append("dueDate", clock.dueDate().toString())
        .append("open", clock.open())
        .append("revision", clock.revision())
        .append("told", clock.told())
        .append("lastDay", clock.lastDay())
        .append("round", clock.round())
        .append("retractedAt", clock.retractedAt())
        .append("dispatchedAt", clock.dispatchedAt())
        .append("dispatchedTo", clock.dispatchedTo());
  }

  static MessageState read(Document document) {
    var clocks = new TreeMap<String, ClockState>();
    for (var clock : document.getList("clocks", Document.class)) {
      clocks.put(clock.getString("code"), clock(clock));
    }
    return new MessageState(
        new MessageId(document.getString("_id")),
        document.getLong("version"),
        document.getLong("revision"),
        Optional.ofNullable(document.get("summary", Document.class)).map(SummaryDocuments::read),
        clocks);
  }

  private static ClockState clock(Document document) {
    return new ClockState(
        LocalDate.parse(document.getString("dueDate")),
        document.getBoolean("open"),
        document.getLong("revision"),
        document.getList("told", String.class),
        document.getInteger("lastDay"),
        document.getInteger("round"),
        document.getLong("retractedAt"),
        document.getLong("dispatchedAt"),
        document.getString("dispatchedTo"));
  }
}
