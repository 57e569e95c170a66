package huiying.notify.deadletter.kafka;

import static java.util.stream.Collectors.toUnmodifiableMap;

import huiying.notify.deadletter.Letter;
import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.Letters;
import huiying.notify.deadletter.LettersAway;
import huiying.notify.deadletter.NoSuchLetter;
import huiying.notify.deadletter.NothingInside;
import huiying.notify.deadletter.Parcel;
import huiying.notify.deadletter.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaTemplate;

/** Reads with a consumer of its own each time, a few at once; sends as all events are sent. */
final class KafkaLetters implements Letters {
  /** Longer than the producer's own delivery timeout, which decides first. */
  private static final long SECONDS_TO_SEND = 45;

  private final Supplier<KafkaConsumer<String, byte[]>> consumers;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Duration patience;
  private final Semaphore readers;

  /**
   * @param patience for one look, all its questions together
   * @param readers looks at the same time at the most; others wait as long as one may take
   */
  KafkaLetters(
      Supplier<KafkaConsumer<String, byte[]>> consumers,
      KafkaTemplate<String, byte[]> kafka,
      Duration patience,
      int readers) {
    this.consumers = consumers;
    this.kafka = kafka;
    this.patience = patience;
    this.readers = new Semaphore(readers);
  }

  @Override
  public Page newest(Collection<LetterTopic> topics, Optional<Places> from, int limit) {
    var named = topics.stream().collect(toUnmodifiableMap(LetterTopic::name, Function.identity()));
    return looking(reader -> new NewestLetters(reader, named, limit).page(from));
  }

  @Override
  public Letter find(LetterTopic topic, LetterId id) {
    return LetterRecords.letter(topic, record(id));
  }

  @Override
  public Parcel open(LetterTopic topic, LetterId id) {
    var kept = record(id);
    if (LetterRecords.isEmpty(kept)) {
      throw new NothingInside(id);
    }
    var original = LetterRecords.original(topic, kept);
    return () -> send(original);
  }

  private ConsumerRecord<String, byte[]> record(LetterId id) {
    return looking(reader -> record(reader, id));
  }

  private static ConsumerRecord<String, byte[]> record(LetterReader reader, LetterId id) {
    var partition = new TopicPartition(id.topic(), id.partition());
    if (!reader.partitions(Set.of(id.topic())).contains(partition)) {
      throw new NoSuchLetter(id, false);
    }
    var there = reader.ranges(Set.of(partition)).getOrDefault(partition, new Range(0, 0));
    if (!there.includes(id.offset())) {
      throw new NoSuchLetter(id, id.offset() < there.from());
    }
    var found = new ArrayList<ConsumerRecord<String, byte[]>>(1);
    reader.read(Map.of(partition, new Range(id.offset(), id.offset() + 1)), found::add);
    if (found.isEmpty()) {
      throw new NoSuchLetter(id, true);
    }
    return found.getFirst();
  }

  private <T> T looking(Function<LetterReader, T> look) {
    if (!entered()) {
      throw new LettersAway("Too many look at dead letters at the same time");
    }
    try (var reader = new LetterReader(consumers.get(), patience)) {
      return look.apply(reader);
    } catch (KafkaException e) {
      throw new LettersAway("Kafka does not show its dead letters", e);
    } finally {
      readers.release();
    }
  }

  private boolean entered() {
    try {
      return readers.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Parcel.Delivered send(ProducerRecord<String, byte[]> original) {
    try {
      var sent = kafka.send(original).get(SECONDS_TO_SEND, TimeUnit.SECONDS).getRecordMetadata();
      return new Parcel.Delivered(sent.partition(), sent.offset());
    } catch (ExecutionException
        | TimeoutException
        | KafkaException
        | org.springframework.kafka.KafkaException e) {
      throw new LettersAway("Kafka did not acknowledge a letter for " + original.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LettersAway("Interrupted while sending to " + original.topic(), e);
    }
  }
}
