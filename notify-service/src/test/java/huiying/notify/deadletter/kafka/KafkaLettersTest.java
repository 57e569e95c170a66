package huiying.notify.deadletter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.wire.Samples;
import huiying.notify.deadletter.InMemoryRedrives;
import huiying.notify.deadletter.Letter;
import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.Letters;
import huiying.notify.deadletter.LettersAway;
import huiying.notify.deadletter.NoSuchLetter;
import huiying.notify.deadletter.NothingInside;
import huiying.notify.deadletter.Places;
import huiying.notify.deadletter.RedriveLetters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real Kafka. */
class KafkaLettersTest {
  private static final Instant NOW = Instant.parse("2026-03-16T02:00:00.125Z");

  private final Letters letters = Broker.letters();

  @Test
  void whatAServiceCouldNotReadIsListedAndArrivesUnchangedOnce() throws Exception {
    var topic = Broker.topic("notify-service", 1);
    var poison = poison(topic);
    Broker.deadLetters(topic, () -> NOW).setAside(poison, "The field dueAt is missing");

    var listed = first(topic).getFirst();
    assertThat(listed.id()).isEqualTo(new LetterId(topic.name(), 0, 0));
    assertThat(listed)
        .returns("m-1", Letter::key)
        .returns(NOW, Letter::setAsideAt)
        .returns("The field dueAt is missing", Letter::reason)
        .returns(
            "%s-%d@%d".formatted(topic.topic(), poison.partition(), poison.offset()), Letter::place)
        .returns("huiying.clock.breached.v1", Letter::eventType)
        .returns((long) poison.value().length, Letter::size);
    assertThat(letters.find(topic, listed.id())).isEqualTo(listed);

    new RedriveLetters(letters, new InMemoryRedrives(), _ -> {}, () -> NOW)
        .redrive(topic, listed.id(), "王", false);

    var arrived = Broker.all(topic.topic());
    assertThat(arrived).hasSize(2);
    assertThat(arrived.getLast().partition()).isEqualTo(poison.partition());
    assertThat(arrived.getLast().key()).isEqualTo("m-1");
    assertThat(arrived.getLast().value()).isEqualTo(poison.value());
    assertThat(arrived.getLast().headers().toArray()).isEqualTo(poison.headers().toArray());
    assertThat(first(topic)).hasSize(1);
  }

  @Test
  void pagesThroughPartitionsAndTopicsWithoutGapAndWithoutRepeat() throws Exception {
    var topics =
        List.of(Broker.topic("sla-service", 1), Broker.topic("notify-service", 3), nowhere());
    var wanted = new ArrayList<String>();
    for (var n = 0; n < 250; n++) {
      var topic = topics.get(n % 3 == 0 ? 0 : 1);
      Broker.arrived(
          new ProducerRecord<>(
              topic.name(), null, NOW.toEpochMilli() + n, "k" + n, ("v" + n).getBytes(UTF_8)));
      wanted.addFirst("v" + n);
    }

    for (var limit : new int[] {1, 7, 100}) {
      assertThat(walk(topics, limit)).isEqualTo(wanted);
    }
  }

  @Test
  void whatIsSetAsideWhileSomebodyPagesIsSeenFromTheFirstPageOn() throws Exception {
    var topic = Broker.topic("sla-service", 2);
    IntStream.range(0, 4).forEach(n -> send(topic, 0, n));
    var page = letters.newest(List.of(topic), Optional.empty(), 2);
    send(topic, 0, 4);
    send(topic, 1, 5);

    var rest = letters.newest(List.of(topic), Optional.of(page.next()), 10);

    assertThat(rest.letters()).extracting(one -> one.excerpt().raw()).containsExactly("v1", "v0");
    assertThat(rest.next().areNone()).isTrue();
    assertThat(first(topic)).extracting(one -> one.excerpt().raw()).startsWith("v5", "v4");
  }

  @Test
  void whatRetentionDeletedIsGoneAndWhatNeverWasIsNot() throws Exception {
    var topic = Broker.topic("sla-service", 1);
    IntStream.range(0, 5).forEach(n -> send(topic, 0, n));
    var page = letters.newest(List.of(topic), Optional.empty(), 1);
    Broker.forget(topic, 0, 3);

    assertThat(first(topic)).extracting(one -> one.excerpt().raw()).containsExactly("v4", "v3");
    assertThat(letters.newest(List.of(topic), Optional.of(page.next()), 9).letters()).hasSize(1);
    refuses(topic, new LetterId(topic.name(), 0, 2), true);
    refuses(topic, new LetterId(topic.name(), 0, 5), false);
    refuses(topic, new LetterId(topic.name(), 1, 0), false);
    refuses(nowhere(), new LetterId(nowhere().name(), 0, 0), false);
  }

  @Test
  void aLetterWithNothingInsideIsShownButNotSent() throws Exception {
    var topic = Broker.topic("sla-service", 1);
    Broker.arrived(new ProducerRecord<>(topic.name(), "m", new byte[0]));
    Broker.arrived(new ProducerRecord<>(topic.name(), "m", null));

    assertThat(first(topic)).extracting(Letter::size).containsExactly(0L, 0L);
    for (var offset = 0; offset < 2; offset++) {
      var id = new LetterId(topic.name(), 0, offset);
      assertThatExceptionOfType(NothingInside.class).isThrownBy(() -> letters.open(topic, id));
    }
  }

  @Test
  @Timeout(60)
  void aKafkaThatIsAwayIsNotWaitedForLongerThanThePatience() {
    var away = Broker.letters("127.0.0.1:1", Duration.ofSeconds(1));

    assertThatExceptionOfType(LettersAway.class)
        .isThrownBy(() -> away.newest(List.of(nowhere()), Optional.empty(), 10));
  }

  @Test
  @Timeout(120)
  void twoThousandAreReadPageByPage() throws Exception {
    var topic = Broker.topic("sla-service", 1);
    var other = Broker.topic("notify-service", 4);
    Broker.send(
        IntStream.range(0, 2_000)
            .mapToObj(n ->
                new ProducerRecord<>(
                    n % 2 == 0 ? topic.name() : other.name(),
                    "k" + n,
                    ("v" + n + "x".repeat(3_000)).getBytes(UTF_8)))
            .toList());
    var seen = walk(List.of(topic, other), 100);

    assertThat(seen).hasSize(2_000).doesNotHaveDuplicates();
    assertThat(seen).allMatch(text -> text.length() == 2_000);
  }

  private List<String> walk(List<LetterTopic> topics, int limit) {
    var seen = new ArrayList<String>();
    var from = Optional.<Places>empty();
    do {
      var page = letters.newest(topics, from, limit);
      assertThat(page.letters()).hasSizeLessThanOrEqualTo(limit);
      page.letters().forEach(one -> seen.add(one.excerpt().raw()));
      from = Optional.of(page.next());
    } while (!from.get().areNone());
    return seen;
  }

  private List<Letter> first(LetterTopic topic) {
    return letters.newest(Collections.singleton(topic), Optional.empty(), 100).letters();
  }

  private void refuses(LetterTopic topic, LetterId id, boolean gone) {
    assertThatExceptionOfType(NoSuchLetter.class)
        .isThrownBy(() -> letters.find(topic, id))
        .returns(gone, NoSuchLetter::isGone);
  }

  private static void send(LetterTopic topic, int partition, int n) {
    Broker.send(
        List.of(
            new ProducerRecord<>(
                topic.name(), partition, NOW.toEpochMilli() + n, "k", ("v" + n).getBytes(UTF_8))));
  }

  private static LetterTopic nowhere() {
    return new LetterTopic("nobody-made-this", "sla-service");
  }

  /** An event of ours but for a field that it lacks. */
  private static ConsumerRecord<String, byte[]> poison(LetterTopic topic) throws Exception {
    var json = Samples.of("huiying.clock.breached.v1").replace("dueAt", "when");
    var record = new ProducerRecord<>(topic.topic(), "m-1", json.getBytes(UTF_8));
    record.headers().add(new RecordHeader("ce_type", "huiying.clock.breached.v1".getBytes(UTF_8)));
    record.headers().add(new RecordHeader("ce_id", "m-1:1:0".getBytes(UTF_8)));
    record.headers().add(new RecordHeader("odd", null));
    return Broker.arrived(record);
  }
}
