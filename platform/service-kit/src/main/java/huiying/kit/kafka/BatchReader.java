package huiying.kit.kafka;

import huiying.contracts.Event;
import huiying.contracts.MessageId;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.EventRecords;
import huiying.contracts.wire.UnreadableEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the events of a batch, in order. What cannot be read is rejected; what is of an unknown
 * type is counted and passed on without a body.
 */
public final class BatchReader<E extends Event> {
  private final EventCodec<E> codec;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final Predicate<String> subjects;

  /** Of events that are about messages. */
  public BatchReader(EventCodec<E> codec, DeadLetters deadLetters, MeterRegistry meters) {
    this(codec, deadLetters, meters, MessageId::isWellFormed);
  }

  /**
   * @param subjects which subjects are well formed
   */
  public BatchReader(
      EventCodec<E> codec,
      DeadLetters deadLetters,
      MeterRegistry meters,
      Predicate<String> subjects) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.subjects = subjects;
  }

  public InboundBatch<E> read(List<ConsumerRecord<String, byte[]>> records) {
    var batch = new InboundBatch<E>(records, deadLetters);
    for (var kept : records) {
      try {
        batch.add(read(kept));
      } catch (UnreadableEvent e) {
        batch.reject(kept, String.valueOf(e.getMessage()));
      }
    }
    return batch;
  }

  private Inbound<E> read(ConsumerRecord<String, byte[]> kept) {
    var envelope = EventRecords.read(kept);
    if (!subjects.test(envelope.subject()) || envelope.sequence() < 1) {
      throw new UnreadableEvent("The subject is malformed, or the sequence below 1", null);
    }
    var event = codec.read(envelope.type(), envelope.json());
    if (event.isPresent() && !event.get().subject().equals(envelope.subject())) {
      throw new UnreadableEvent("The body is about something else than the subject", null);
    }
    if (event.isEmpty()) {
      Counter.builder("huiying.events.unknown")
          .description("Events of a type that is not known here, passed over")
          .register(meters)
          .increment();
    }
    return new Inbound<>(
        kept.partition(),
        kept.offset(),
        envelope.subject(),
        envelope.id(),
        envelope.type(),
        envelope.sequence(),
        event);
  }
}
