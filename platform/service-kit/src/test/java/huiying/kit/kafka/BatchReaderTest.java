package huiying.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.MessageEvent;
import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.EventRecords;
import huiying.contracts.wire.Samples;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchReaderTest {
  private static final String ID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
  private static final String REPLIED = "huiying.message.replied.v1";
  private static final Instant NOW = Instant.parse("2026-03-20T08:15:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DeadLetters deadLetters =
      new DeadLetters(
          new EventSender(TestKafka.template()), "test", InstantSource.fixed(NOW), meters);
  private final BatchReader<MessageEvent> reader =
      new BatchReader<>(EventCodec.MESSAGE_EVENTS, deadLetters, meters);
  private String topic = "";
  private String letters = "";

  @BeforeEach
  void createTopics() throws Exception {
    topic = TestKafka.newTopic();
    letters = Topics.deadLetters(topic, "test");
    TestKafka.create(letters);
  }

  private ConsumerRecord<String, byte[]> event(
      long offset, String subject, String type, long sequence, String json) {
    var envelope =
        new Envelope(subject + ":1:0", type, URI.create("/test"), subject, NOW, sequence, json);
    var sent = EventRecords.write(topic, envelope);
    var kept = new ConsumerRecord<>(topic, 3, offset, sent.key(), sent.value());
    sent.headers().forEach(kept.headers()::add);
    return kept;
  }

  private ConsumerRecord<String, byte[]> bytes(long offset, byte[] value) {
    return new ConsumerRecord<>(topic, 3, offset, ID, value);
  }

  @Test
  void readsEventsInOrder() {
    var interim = "huiying.message.interim-replied.v1";
    var events =
        reader
            .read(
                List.of(
                    event(7, ID, interim, 2, Samples.of(interim)),
                    event(8, ID, REPLIED, 3, Samples.of(REPLIED))))
            .events();

    assertThat(events).extracting(Inbound::sequence).containsExactly(2L, 3L);
    assertThat(events).extracting(Inbound::offset).containsExactly(7L, 8L);
    assertThat(events.getLast().event()).containsInstanceOf(MessageEvent.Replied.class);
    assertThat(events.getLast().partition()).isEqualTo(3);
  }

  @Test
  void passesOnAnEventOfUnknownTypeWithoutBodyAndCountsIt() {
    var events = reader.read(List.of(event(7, ID, "huiying.message.merged.v9", 4, "{}"))).events();

    assertThat(events)
        .singleElement()
        .satisfies(event -> assertThat(event.event()).isEmpty())
        .satisfies(event -> assertThat(event.sequence()).isEqualTo(4));
    assertThat(meters.get("huiying.events.unknown").counter().count()).isEqualTo(1);
  }

  @Test
  void setsPoisonAsideAndReadsOn() {
    var poison =
        List.of(
            bytes(1, new byte[] {0, (byte) 0xff, 7}),
            event(2, ID, REPLIED, 1, "no json"),
            event(3, ID, REPLIED, 1, "{}"),
            event(4, "nobody", REPLIED, 1, Samples.of(REPLIED)),
            event(5, ID, REPLIED, 0, Samples.of(REPLIED)),
            event(6, ID, REPLIED, 9, Samples.of(REPLIED)));

    var batch = reader.read(poison);

    assertThat(batch.events()).extracting(Inbound::sequence).containsExactly(9L);
    assertThat(batch.nextOffsets()).containsExactly(Map.entry(3, 7L));
    assertThat(TestKafka.records(letters)).isEmpty();
    batch.setAsideRejected();
    assertThat(TestKafka.records(letters)).hasSize(5);
    var counter = meters.get("huiying.dead.letters").tag("topic", topic).counter();
    assertThat(counter.count()).isEqualTo(5);
  }

  @Test
  void keepsPoisonAsItWasAndSaysWhyAndWhere() {
    var poison = bytes(41, new byte[] {0, (byte) 0xff, 7});
    poison.headers().add("ce_id", "x".getBytes(UTF_8));

    reader.read(List.of(poison)).setAsideRejected();

    var letter = TestKafka.records(letters).getFirst();
    assertThat(letter.key()).isEqualTo(ID);
    assertThat(letter.value()).containsExactly(0, 0xff, 7);
    assertThat(header(letter, "ce_id")).isEqualTo("x");
    assertThat(header(letter, DeadLetters.PLACE)).isEqualTo(topic + "-3@41");
    assertThat(header(letter, DeadLetters.TIME)).isEqualTo(NOW.toString());
    assertThat(header(letter, DeadLetters.REASON)).contains("no CloudEvent");
  }

  @Test
  void setsAsideABodyAboutAnotherMessageThanItsSubject() {
    var other = ID.replace('0', 'f');
    var batch = reader.read(List.of(event(1, other, REPLIED, 3, Samples.of(REPLIED))));

    assertThat(batch.events()).isEmpty();
    batch.setAsideRejected();
    assertThat(TestKafka.records(letters)).hasSize(1);
  }

  @Test
  void setsAsideOfATooLargeRecordItsPlaceAndReason() {
    var batch = reader.read(List.of(bytes(41, new byte[2_000_000])));

    batch.setAsideRejected(); // this test's topic takes a megabyte

    var letter = TestKafka.records(letters).getFirst();
    assertThat(letter.value()).isEmpty();
    assertThat(header(letter, DeadLetters.PLACE)).isEqualTo(topic + "-3@41");
  }

  private static String header(ConsumerRecord<String, byte[]> kept, String name) {
    return new String(kept.headers().lastHeader(name).value(), UTF_8);
  }
}
