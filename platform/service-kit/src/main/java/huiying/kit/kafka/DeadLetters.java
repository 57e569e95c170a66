package huiying.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Sets records aside that nobody can read: value and headers unchanged, with the reason and the
 * place they came from in headers of their own, so that they can be sent again once the fault is
 * mended.
 */
public final class DeadLetters {
  public static final String REASON = "huiying-dead-reason";
  public static final String PLACE = "huiying-dead-place";
  public static final String TIME = "huiying-dead-time";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final EventSender sender;
  private final String service;
  private final InstantSource time;
  private final MeterRegistry meters;

  public DeadLetters(EventSender sender, String service, InstantSource time, MeterRegistry meters) {
    this.sender = sender;
    this.service = service;
    this.time = time;
    this.meters = meters;
  }

  /**
   * Returns when the record is safe in the dead-letter topic.
   *
   * @throws NotSent if it is not; the record must then be read again
   */
  public void setAside(ConsumerRecord<String, byte[]> poison, String reason) {
    var topic = Topics.deadLetters(poison.topic(), service);
    var letter = new ProducerRecord<>(topic, null, poison.key(), poison.value(), poison.headers());
    var place = "%s-%d@%d".formatted(poison.topic(), poison.partition(), poison.offset());
    letter.headers().add(REASON, reason.getBytes(UTF_8));
    letter.headers().add(PLACE, place.getBytes(UTF_8));
    letter.headers().add(TIME, time.instant().toString().getBytes(UTF_8));
    send(topic, letter, place);
    Counter.builder("huiying.dead.letters")
        .description("Records that could not be read and were set aside")
        .tag("topic", Objects.requireNonNull(poison.topic()))
        .register(meters)
        .increment();
    LOG.error("Set aside {} in {}: {}", place, topic, reason);
  }

  /** A letter that Kafka finds too large tells at least where the record lies. */
  private void send(String topic, ProducerRecord<String, byte[]> letter, String place) {
    try {
      sender.sendRecords(topic, List.of(letter));
    } catch (NotSent e) {
      if (!(NestedExceptionUtils.getMostSpecificCause(e) instanceof RecordTooLargeException)) {
        throw e;
      }
      LOG.error("{} is too large to be set aside whole; only its place and reason are", place);
      var bare = new ProducerRecord<String, byte[]>(topic, null, letter.key(), new byte[0]);
      for (var name : List.of(REASON, PLACE, TIME)) {
        letter.headers().headers(name).forEach(bare.headers()::add);
      }
      sender.sendRecords(topic, List.of(bare));
    }
  }
}
