package huiying.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Event;
import huiying.contracts.MessageEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Arguments> everyType() {
    return Stream.of(
            EventCodec.MESSAGE_EVENTS,
            EventCodec.CLOCK_EVENTS,
            EventCodec.CALENDAR_EVENTS,
            EventCodec.RESPONSE_EVENTS)
        .flatMap(codec -> codec.types().keySet().stream().map(type -> Arguments.of(codec, type)));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  <E extends Event> void readsAndWritesTheSampleOfEveryType(EventCodec<E> codec, String type) {
    var sample = Samples.of(type);

    var event = codec.read(type, sample).orElseThrow();

    assertThat(codec.typeOf(event.getClass())).isEqualTo(type);
    assertThat(JSON.readTree(codec.write(event))).isEqualTo(JSON.readTree(sample));
  }

  @Test
  void passesOverFieldsAndTypesItDoesNotKnow() {
    var sample = Samples.of("huiying.message.replied.v1").replace("{", "{\"later\":1,");

    assertThat(EventCodec.MESSAGE_EVENTS.read("huiying.message.replied.v1", sample))
        .containsInstanceOf(MessageEvent.Replied.class);
    assertThat(EventCodec.MESSAGE_EVENTS.read("huiying.message.merged.v9", "{}")).isEmpty();
  }

  @Test
  void refusesWhatIsNoJsonOrLacksAField() {
    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventCodec.MESSAGE_EVENTS.read("huiying.message.replied.v1", "no json"));
    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() ->
            EventCodec.MESSAGE_EVENTS.read(
                "huiying.message.replied.v1", "{\"messageId\":\"m\",\"sequence\":1}"))
        .withMessageContaining("occurredAt");
  }

  @Test
  void refusesATimeThatNothingCanHappenAt() {
    var sample = Samples.of("huiying.message.replied.v1");

    for (var year : new String[] {"9999", "0001", "+999999999"}) {
      assertThatExceptionOfType(UnreadableEvent.class)
          .isThrownBy(() ->
              EventCodec.MESSAGE_EVENTS.read(
                  "huiying.message.replied.v1", sample.replace("2026", year)))
          .withMessageContaining("occurredAt");
    }
  }
}
