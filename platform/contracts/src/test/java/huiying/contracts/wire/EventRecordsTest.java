package huiying.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
  private static final Envelope ENVELOPE =
      new Envelope(
          "m:1:0",
          "huiying.message.received.v1",
          URI.create("/huiying/intake"),
          "m",
          Instant.parse("2026-03-16T01:30:00Z"),
          7,
          "{\"title\":\"电梯\"}");

  @Test
  void carriesAttributesAsHeadersAndTheBodyUntouched() {
    var sent = EventRecords.write("t", ENVELOPE);

    assertThat(sent.key()).isEqualTo("m");
    assertThat(sent.value()).asString(UTF_8).isEqualTo(ENVELOPE.json());
    assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(sent, "ce_id")).isEqualTo("m:1:0");
    assertThat(header(sent, "ce_sequence")).isEqualTo("7");
    assertThat(header(sent, "content-type")).isEqualTo("application/json");
    assertThat(EventRecords.read(arrived(sent))).isEqualTo(ENVELOPE);
  }

  @Test
  void refusesARecordThatIsNoCloudEvent() {
    var bare = new ProducerRecord<>("t", "m", "{}".getBytes(UTF_8));

    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventRecords.read(arrived(bare)));
  }

  @Test
  void refusesARecordWithAHeaderThatHasNoValue() {
    var sent = EventRecords.write("t", ENVELOPE);
    sent.headers().remove("content-type");
    sent.headers().add("content-type", null);

    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventRecords.read(arrived(sent)));
  }

  @Test
  void refusesARecordWithoutSequence() {
    var sent = EventRecords.write("t", ENVELOPE);
    sent.headers().remove("ce_sequence");

    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventRecords.read(arrived(sent)))
        .withMessageContaining("sequence");
  }

  private static String header(ProducerRecord<String, byte[]> sent, String name) {
    return new String(sent.headers().lastHeader(name).value(), UTF_8);
  }

  private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> sent) {
    var there = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key(), sent.value());
    sent.headers().forEach(there.headers()::add);
    return there;
  }
}
