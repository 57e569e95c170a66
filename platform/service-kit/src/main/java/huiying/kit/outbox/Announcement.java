package huiying.kit.outbox;

import huiying.contracts.MessageEvent;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * An event that is stored but not yet sent.
 *
 * @param id {@code messageId:version:n}, so that a repeat has the same
 * @param json the body as it will travel
 */
public record Announcement(String id, String type, Instant time, long sequence, String json) {
  /**
   * @param version of the document that this event leads to
   * @param n its place among the events of that version, from 0
   */
  public static Announcement of(MessageEvent event, long version, int n) {
    return new Announcement(
        "%s:%d:%d".formatted(event.subject(), version, n),
        EventCodec.MESSAGE_EVENTS.typeOf(event.getClass()),
        event.occurredAt(),
        event.sequence(),
        EventCodec.MESSAGE_EVENTS.write(event));
  }

  Envelope envelope(String subject, Outbox outbox) {
    return new Envelope(id, type, outbox.source(), subject, time, sequence, json);
  }

  public Document toDocument() {
    return new Document("id", id)
        .append("type", type)
        .append("time", Date.from(time))
        .append("sequence", sequence)
        .append("json", json);
  }

  static Announcement of(Document kept) {
    return new Announcement(
        kept.getString("id"),
        kept.getString("type"),
        kept.getDate("time").toInstant(),
        kept.getLong("sequence"),
        kept.getString("json"));
  }
}
