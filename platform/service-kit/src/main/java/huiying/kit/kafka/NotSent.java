package huiying.kit.kafka;

/** Kafka did not acknowledge; the same events must be sent again. */
public final class NotSent extends RuntimeException {
  public NotSent(String topic, Throwable cause) {
    super("Kafka did not acknowledge all events for topic " + topic, cause);
  }
}
