package huiying.kit.outbox;

import java.net.URI;

/**
 * Where announcements wait, and where they go. Each document of the collection may have an array
 * {@code unsent} of {@link Announcement}s, written in the same update as the state they announce.
 *
 * @param collection the documents whose {@code _id} is the message id
 * @param topic where the relay sends to
 * @param source the CloudEvents source of what it sends
 */
public record Outbox(String collection, String topic, URI source) {
  /** The field of the document. */
  public static final String UNSENT = "unsent";
}
