package huiying.notify.deadletter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.kafka.DeadLetters;
import huiying.notify.deadletter.Excerpt;
import huiying.notify.deadletter.Letter;
import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.LetterTopic;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records of dead-letter topics as letters, and as the records that they were. */
final class LetterRecords {
  private static final Set<String> WRITTEN_ON =
      Set.of(DeadLetters.REASON, DeadLetters.PLACE, DeadLetters.TIME);
  private static final String EVENT_TYPE = "ce_type";
  private static final int MOST_SHOWN = 500;
  private static final byte[] NOTHING = {};

  private LetterRecords() {}

  static Letter letter(LetterTopic from, ConsumerRecord<String, byte[]> kept) {
    var value = Objects.requireNonNullElse(kept.value(), NOTHING);
    return new Letter(
        new LetterId(Objects.requireNonNull(kept.topic()), kept.partition(), kept.offset()),
        from,
        kept.key() == null ? null : shown(kept.key()),
        setAsideAt(kept),
        header(kept, DeadLetters.REASON),
        header(kept, DeadLetters.PLACE),
        header(kept, EVENT_TYPE),
        value.length,
        Excerpt.of(value));
  }

  static boolean isEmpty(ConsumerRecord<String, byte[]> kept) {
    return kept.value() == null || kept.value().length == 0;
  }

  /** As it was before it was set aside; its key leads it to the same partition. */
  static ProducerRecord<String, byte[]> original(
      LetterTopic from, ConsumerRecord<String, byte[]> kept) {
    var record = new ProducerRecord<String, byte[]>(from.topic(), null, kept.key(), kept.value());
    for (var header : kept.headers()) {
      if (!WRITTEN_ON.contains(header.key())) {
        record.headers().add(header);
      }
    }
    return record;
  }

  private static Instant setAsideAt(ConsumerRecord<String, byte[]> kept) {
    var written = header(kept, DeadLetters.TIME);
    try {
      return written == null ? Instant.ofEpochMilli(kept.timestamp()) : Instant.parse(written);
    } catch (DateTimeParseException e) {
      return Instant.ofEpochMilli(kept.timestamp());
    }
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> kept, String name) {
    var header = kept.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : shown(new String(header.value(), UTF_8));
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= MOST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}
