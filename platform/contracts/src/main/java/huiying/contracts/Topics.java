package huiying.contracts;

/**
 * The topics on Kafka. The key of every record is what it is about, mostly the message id, so that
 * what happens to one message stays in order; records are deleted never, since stores are rebuilt
 * from them.
 */
public final class Topics {
  /** What happened to messages; written by intake-service. */
  public static final String MESSAGE_EVENTS = "message-events";

  /** What happened to clocks; written by sla-service. */
  public static final String CLOCK_EVENTS = "clock-events";

  /** What offices must know of the working calendar; written by sla-service. */
  public static final String CALENDAR_EVENTS = "calendar-events";

  /** Cases that need more than an answer; written by intake-service. */
  public static final String RESPONSE_EVENTS = "response-events";

  private Topics() {}

  /** Where {@code service} puts records of {@code topic} that nobody can read. */
  public static String deadLetters(String topic, String service) {
    return "%s.%s.dlt".formatted(topic, service);
  }
}
