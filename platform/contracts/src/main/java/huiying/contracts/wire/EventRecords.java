package huiying.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Envelopes to Kafka records and back, in CloudEvents' binary mode. */
public final class EventRecords {
  /** CloudEvents' own documented extension for the place of an event among its subject's events. */
  private static final String SEQUENCE = "sequence";

  private EventRecords() {}

  public static ProducerRecord<String, byte[]> write(String topic, Envelope envelope) {
    var event =
        CloudEventBuilder.v1()
            .withId(envelope.id())
            .withType(envelope.type())
            .withSource(envelope.source())
            .withSubject(envelope.subject())
            .withTime(envelope.time().atOffset(ZoneOffset.UTC))
            .withExtension(SEQUENCE, Long.toString(envelope.sequence()))
            .withData("application/json", envelope.json().getBytes(UTF_8))
            .build();
    return KafkaMessageFactory.createWriter(topic, envelope.subject()).writeBinary(event);
  }

  /**
   * @throws UnreadableEvent if the record has no CloudEvents attributes, or not those we need
   */
  public static Envelope read(ConsumerRecord<String, byte[]> kept) {
    if (kept.value() == null) {
      throw new UnreadableEvent("The record has no value", null);
    }
    var event = parse(kept);
    return new Envelope(
        event.getId(),
        event.getType(),
        event.getSource(),
        present(event.getSubject(), "subject"),
        present(event.getTime(), "time").toInstant(),
        sequenceOf(event),
        new String(present(event.getData(), "data").toBytes(), UTF_8));
  }

  /**
   * The library throws whatever comes to hand, a NullPointerException for a header without value.
   */
  private static CloudEvent parse(ConsumerRecord<String, byte[]> kept) {
    try {
      return KafkaMessageFactory.createReader(kept).toEvent();
    } catch (RuntimeException e) {
      throw new UnreadableEvent("The record is no CloudEvent: " + e.getMessage(), e);
    }
  }

  private static long sequenceOf(CloudEvent event) {
    try {
      return Long.parseLong(Objects.toString(event.getExtension(SEQUENCE)));
    } catch (NumberFormatException e) {
      throw new UnreadableEvent("The attribute sequence is missing or no number", e);
    }
  }

  private static <T> T present(@Nullable T value, String attribute) {
    if (value == null) {
      throw new UnreadableEvent("The attribute %s is missing".formatted(attribute), null);
    }
    return value;
  }
}
