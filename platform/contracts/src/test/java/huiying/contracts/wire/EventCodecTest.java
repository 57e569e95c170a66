package huiying.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Event;
import huiying.contracts.MessageEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

  @ParameterizedTest
  @CsvSource({
    "huiying.message.received.v1,   'accused'",
    "huiying.message.dispatched.v1, 'accused'",
    "huiying.clock.started.v1,      'coDepartments,accused,ofDesk'",
    "huiying.clock.handed-over.v1,  'coDepartments,accused'"
  })
  void readsWhatWasWrittenBeforeAFieldCameToBe(String type, String later) {
    var old = (ObjectNode) JSON.readTree(Samples.of(type));
    old.remove(List.of(later.split(",")));

    assertThat(codecOf(type).read(type, JSON.writeValueAsString(old))).isPresent();
  }

  @Test
  void refusesAListWithANullInIt() {
    var sample =
        Samples.of("huiying.message.dispatched.v1").replace("[\"规划资源局\"]", "[\"规划资源局\",null]");

    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventCodec.MESSAGE_EVENTS.read("huiying.message.dispatched.v1", sample))
        .withMessageContaining("coDepartments");
  }

  @Test
  void refusesADayInAListThatNothingCanHappenOn() {
    var sample = Samples.of("huiying.calendar.year-told.v1").replace("2026-02-24", "9999-02-24");

    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventCodec.CALENDAR_EVENTS.read("huiying.calendar.year-told.v1", sample))
        .withMessageContaining("workingDays");
  }

  private static EventCodec<? extends Event> codecOf(String type) {
    return type.startsWith("huiying.clock.") ? EventCodec.CLOCK_EVENTS : EventCodec.MESSAGE_EVENTS;
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
