package huiying.notify.deadletter;

import huiying.contracts.Topics;

/**
 * Where one service sets aside what it cannot read of one topic.
 *
 * @param topic the original one, to which letters are sent again
 * @param service for example {@code sla-service}
 */
public record LetterTopic(String topic, String service) {
  /** Its name on Kafka. */
  public String name() {
    return Topics.deadLetters(topic, service);
  }
}
