package huiying.contracts.wire;

import java.net.URI;
import java.time.Instant;

/**
 * An event ready to travel: its CloudEvents attributes and its JSON.
 *
 * @param id deterministic, so that a repeat is known as one
 * @param type for example {@code huiying.message.received.v1}
 * @param source which service says so
 * @param subject the message id; also the record's key
 * @param time when it became true
 * @param sequence its place among the message's events (message-events) or the revision
 *     (clock-events)
 * @param json the body
 */
public record Envelope(
    String id, String type, URI source, String subject, Instant time, long sequence, String json) {}
