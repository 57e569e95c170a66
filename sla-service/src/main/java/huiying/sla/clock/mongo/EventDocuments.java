package huiying.sla.clock.mongo;

import huiying.contracts.wire.EventCodec;
import huiying.sla.clock.Announcement;
import huiying.sla.clock.Applied;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Ignored;
import java.util.Optional;
import org.bson.Document;

/**
 * Events within a document, facts that wait and announcements that were made, in their wire form.
 */
final class EventDocuments {
  private EventDocuments() {}

  static Document write(Fact fact) {
    var document = new Document("sequence", fact.sequence());
    fact.event()
        .ifPresent(event ->
            document
                .append("type", EventCodec.MESSAGE_EVENTS.typeOf(event.getClass()))
                .append("json", EventCodec.MESSAGE_EVENTS.write(event)));
    return document;
  }

  static Document write(Applied applied) {
    var event = applied.event();
    var document =
        new Document("type", EventCodec.MESSAGE_EVENTS.typeOf(event.getClass()))
            .append("json", EventCodec.MESSAGE_EVENTS.write(event));
    applied.ignored().ifPresent(why -> document.append("ignored", why.name()));
    return document;
  }

  static Document write(Announcement announcement) {
    var event = announcement.event();
    return new Document("id", announcement.id())
        .append("type", EventCodec.CLOCK_EVENTS.typeOf(event.getClass()))
        .append("json", EventCodec.CLOCK_EVENTS.write(event));
  }

  static Fact fact(Document document) {
    var type = document.getString("type");
    return new Fact(
        document.getLong("sequence"),
        type == null
            ? Optional.empty()
            : EventCodec.MESSAGE_EVENTS.read(type, document.getString("json")));
  }

  static Applied applied(Document document) {
    var event =
        EventCodec.MESSAGE_EVENTS
            .read(document.getString("type"), document.getString("json"))
            .orElseThrow(() -> new IllegalStateException("Written by a newer release"));
    return new Applied(
        event, Optional.ofNullable(document.getString("ignored")).map(Ignored::valueOf));
  }

  static Announcement announcement(Document document) {
    var event =
        EventCodec.CLOCK_EVENTS
            .read(document.getString("type"), document.getString("json"))
            .orElseThrow(() -> new IllegalStateException("Written by a newer release"));
    return new Announcement(document.getString("id"), event);
  }
}
