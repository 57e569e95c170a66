package huiying.kit.kafka;

import huiying.contracts.MessageId;
import java.util.Optional;

/**
 * One event as it arrived.
 *
 * @param subject what it is about, mostly a message's id
 * @param event empty if its type is not known here; it still takes its place in the sequence
 * @param sequence its place among the message's events, or the revision, from 1
 */
public record Inbound<E>(
    int partition,
    long offset,
    String subject,
    String id,
    String type,
    long sequence,
    Optional<E> event) {
  /**
   * The message that it is about.
   *
   * @throws IllegalArgumentException if it is about none
   */
  public MessageId message() {
    return new MessageId(subject);
  }
}
