package huiying.sla.clock.mongo;

import huiying.contracts.Channel;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.contracts.wire.EventCodec;
import huiying.sla.clock.Announcement;
import huiying.sla.clock.Clock;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages.Place;
import huiying.sla.limit.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A tracked message to a document and back. Beside the state it holds what is asked by: {@code
 * status}, {@code due} (by which lists are ordered), {@code firstDue} (only while a clock runs, by
 * which the watch reads ahead) and {@code receivedOn}.
 */
final class ClockDocuments {
  private ClockDocuments() {}

  static Document write(Kept kept) {
    var message = kept.message();
    var document =
        new Document("_id", message.id().value())
            .append("revision", message.revision())
            .append("epoch", kept.epoch())
            .append("partition", kept.partition())
            .append("sequence", message.sequence())
            .append("status", ClockFilter.statusOf(message).name())
            .append("clocks", message.clocks().stream().map(ClockDocuments::write).toList())
            .append("held", message.held().stream().map(ClockDocuments::write).toList())
            .append(
                "announcements", kept.announcements().stream().map(ClockDocuments::write).toList());
    message.summary().ifPresent(summary -> write(summary, document));
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
        .append("receivedOn", DistrictTime.dateOf(summary.receivedAt()).toString());
  }

  /**
   * The first running clock's due time, else the last clock's, else the receipt; the epoch if
   * unknown.
   */
  private static Instant placeOf(TrackedMessage message) {
    var running = message.clocks().stream().filter(Clock::isRunning).toList();
    var by = running.isEmpty() ? message.clocks() : running;
    return by.stream()
        .map(clock -> clock.deadline().dueAt())
        .min(Instant::compareTo)
        .or(() -> message.summary().map(Summary::receivedAt))
        .orElse(Instant.EPOCH);
  }

  private static Document write(Clock clock) {
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

  private static Document write(Fact fact) {
    var document = new Document("sequence", fact.sequence());
    fact.event()
        .ifPresent(event ->
            document
                .append("type", EventCodec.MESSAGE_EVENTS.typeOf(event.getClass()))
                .append("json", EventCodec.MESSAGE_EVENTS.write(event)));
    return document;
  }

  private static Document write(Announcement announcement) {
    var event = announcement.event();
    return new Document("id", announcement.id())
        .append("type", EventCodec.CLOCK_EVENTS.typeOf(event.getClass()))
        .append("json", EventCodec.CLOCK_EVENTS.write(event));
  }

  static Kept read(Document document) {
    return new Kept(
        message(document),
        document.getInteger("partition"),
        document.getLong("epoch"),
        document.getList("announcements", Document.class).stream()
            .map(ClockDocuments::announcement)
            .toList());
  }

  static TrackedMessage message(Document document) {
    return new TrackedMessage(
        new MessageId(document.getString("_id")),
        document.getLong("revision"),
        document.getLong("sequence"),
        document.containsKey("channel") ? Optional.of(summary(document)) : Optional.empty(),
        document.getList("clocks", Document.class).stream().map(ClockDocuments::clock).toList(),
        document.getList("held", Document.class, List.of()).stream()
            .map(ClockDocuments::fact)
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
        document.getDate("receivedAt").toInstant());
  }

  private static Clock clock(Document document) {
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

  private static Fact fact(Document document) {
    var type = document.getString("type");
    return new Fact(
        document.getLong("sequence"),
        type == null
            ? Optional.empty()
            : EventCodec.MESSAGE_EVENTS.read(type, document.getString("json")));
  }

  private static Announcement announcement(Document document) {
    var event =
        EventCodec.CLOCK_EVENTS
            .read(document.getString("type"), document.getString("json"))
            .orElseThrow(() -> new IllegalStateException("Written by a newer release"));
    return new Announcement(document.getString("id"), event);
  }
}
