package huiying.sla.clock.mongo;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.kit.access.DepartmentNames;
import huiying.kit.access.Held;
import huiying.sla.clock.Clock;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages.Place;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A tracked message to a document and back. Beside the state it holds what is asked by: {@code
 * status}, {@code due} (by which lists are ordered), {@code firstDue} (only while a clock runs, by
 * which the watch reads ahead), {@code receivedOn}, {@code undispatched} (only while it is) and the
 * plain forms of the names of departments.
 */
final class MessageDocuments {
  static final String DEPARTMENT = "plainDepartment";
  static final String HELPERS = "plainHelpers";
  static final String ACCUSED = "plainAccused";

  private MessageDocuments() {}

  static Document write(Kept kept) {
    var message = kept.message();
    var document =
        new Document("_id", message.id().value())
            .append("revision", message.revision())
            .append("epoch", kept.epoch())
            .append("partition", kept.partition())
            .append("sequence", message.sequence())
            .append("status", ClockFilter.statusOf(message).name())
            .append("life", LifeDocument.write(message.life()))
            .append("clocks", message.clocks().stream().map(ClockDocument::write).toList())
            .append("applied", message.applied().stream().map(EventDocuments::write).toList())
            .append("held", message.held().stream().map(EventDocuments::write).toList())
            .append(
                "announcements", kept.announcements().stream().map(EventDocuments::write).toList());
    message.summary().ifPresent(summary -> write(summary, document));
    if (message.access().filter(Held::undispatched).isPresent()) {
      document.append("undispatched", true);
    }
    document.append("due", Date.from(placeOf(message)));
    message.clocks().stream()
        .filter(Clock::isRunning)
        .map(clock -> clock.deadline().dueAt())
        .min(Instant::compareTo)
        .ifPresent(first -> document.append("firstDue", Date.from(first)));
    return document;
  }

  private static void write(Summary summary, Document document) {
    document
        .append("channel", summary.channel().name())
        .append("kind", summary.kind().name())
        .append("simple", summary.simple())
        .append("confidential", summary.confidential())
        .append("title", summary.title())
        .append("department", summary.department())
        .append("receivedAt", Date.from(summary.receivedAt()))
        .append("receivedOn", summary.receivedOn().toString());
    if (!summary.coDepartments().isEmpty()) {
      document.append("coDepartments", summary.coDepartments());
    }
    if (!summary.contributed().isEmpty()) {
      document.append("contributed", summary.contributed());
    }
    if (summary.accused() != null) {
      document.append("accused", summary.accused());
    }
    writePlain(summary, document);
  }

  private static void writePlain(Summary summary, Document document) {
    var department = summary.department();
    if (department != null) {
      document.append(DEPARTMENT, DepartmentNames.plain(department));
    }
    if (!summary.helpers().isEmpty()) {
      var helpers = summary.helpers().stream().map(DepartmentNames::plain).distinct().toList();
      document.append(HELPERS, helpers);
    }
    var accused = summary.accused();
    if (accused != null) {
      document.append(ACCUSED, DepartmentNames.plain(accused));
    }
  }

  /**
   * The first due time of the clocks that run, else of those that are paused, else of all; else the
   * receipt; the epoch if unknown.
   */
  private static Instant placeOf(TrackedMessage message) {
    var open = message.clocks().stream().filter(Clock::isOpen).toList();
    var running = open.stream().filter(Clock::isRunning).toList();
    var by = !running.isEmpty() ? running : !open.isEmpty() ? open : message.clocks();
    return by.stream()
        .map(clock -> clock.deadline().dueAt())
        .min(Instant::compareTo)
        .or(() -> message.summary().map(Summary::receivedAt))
        .orElse(Instant.EPOCH);
  }

  static Kept read(Document document) {
    return new Kept(
        message(document),
        document.getInteger("partition"),
        document.getLong("epoch"),
        document.getList("announcements", Document.class).stream()
            .map(EventDocuments::announcement)
            .toList());
  }

  static TrackedMessage message(Document document) {
    return new TrackedMessage(
        new MessageId(document.getString("_id")),
        document.getLong("revision"),
        document.getLong("sequence"),
        document.containsKey("channel") ? Optional.of(summary(document)) : Optional.empty(),
        LifeDocument.read(document.get("life", Document.class)),
        document.getList("clocks", Document.class).stream().map(ClockDocument::read).toList(),
        document.getList("applied", Document.class, List.of()).stream()
            .map(EventDocuments::applied)
            .toList(),
        document.getList("held", Document.class, List.of()).stream()
            .map(EventDocuments::fact)
            .toList());
  }

  static Place place(Document document) {
    return new Place(document.getDate("due").toInstant(), document.getString("_id"));
  }

  private static Summary summary(Document document) {
    return new Summary(
        Channel.valueOf(document.getString("channel")),
        Kind.valueOf(document.getString("kind")),
        document.getBoolean("simple"),
        document.getBoolean("confidential"),
        document.getString("title"),
        document.getString("department"),
        document.getList("coDepartments", String.class, List.of()),
        document.getList("contributed", String.class, List.of()),
        document.getString("accused"),
        document.getDate("receivedAt").toInstant());
  }
}
