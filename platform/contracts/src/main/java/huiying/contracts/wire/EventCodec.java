package huiying.contracts.wire;

import huiying.contracts.CalendarEvent;
import huiying.contracts.ClockEvent;
import huiying.contracts.DistrictTime;
import huiying.contracts.Event;
import huiying.contracts.MessageEvent;
import huiying.contracts.ResponseEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of one family of events. The type is an attribute beside the body, made of the record's
 * name: {@code BreachRetracted} is {@code huiying.clock.breach-retracted.v1}. Fields that are not
 * known are passed over, so that senders may be newer than receivers.
 *
 * @param <E> the family's sealed interface
 */
public final class EventCodec<E extends Event> {
  public static final EventCodec<MessageEvent> MESSAGE_EVENTS =
      new EventCodec<>("message", MessageEvent.class);
  public static final EventCodec<ClockEvent> CLOCK_EVENTS =
      new EventCodec<>("clock", ClockEvent.class);

  public static final EventCodec<CalendarEvent> CALENDAR_EVENTS =
      new EventCodec<>("calendar", CalendarEvent.class);

  public static final EventCodec<ResponseEvent> RESPONSE_EVENTS =
      new EventCodec<>("response", ResponseEvent.class);

  private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2140-01-01T00:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String family;
  private final Map<String, Class<?>> records;

  private EventCodec(String family, Class<E> sealed) {
    this.family = family;
    this.records =
        recordsOf(sealed)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(this::typeOf, Function.identity()));
  }

  /** Every type of the family with its record. */
  public Map<String, Class<?>> types() {
    return records;
  }

  public String typeOf(Class<?> event) {
    var name = event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return "huiying.%s.%s.v1".formatted(family, name.toLowerCase(Locale.ROOT));
  }

  public String write(E event) {
    return JSON.writeValueAsString(event);
  }

  /**
   * @return empty for a type that is not known here, which a newer sender may well use
   * @throws UnreadableEvent if the JSON is none, lacks a field that the type must have, or has a
   *     time that nothing can happen at
   */
  @SuppressWarnings("unchecked")
  public Optional<E> read(String type, String json) {
    var known = records.get(type);
    if (known == null) {
      return Optional.empty();
    }
    try {
      var event = JSON.readValue(json, known);
      requireComplete(event);
      return Optional.of((E) event);
    } catch (JacksonException e) {
      throw new UnreadableEvent("No %s: %s".formatted(type, e.getOriginalMessage()), e);
    }
  }

  private static Stream<Class<?>> recordsOf(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodec::recordsOf);
  }

  private static void requireComplete(@Nullable Object event) {
    if (event == null) {
      throw new UnreadableEvent("The body is null", null);
    }
    for (var field : event.getClass().getRecordComponents()) {
      var value = valueOf(event, field);
      if (value == null && !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new UnreadableEvent("The field %s is missing".formatted(field.getName()), null);
      }
      if (value instanceof List<?> values && values.stream().anyMatch(Objects::isNull)) {
        throw new UnreadableEvent("The field %s holds a null".formatted(field.getName()), null);
      }
      if (!isWithinReach(value)) {
        throw new UnreadableEvent(
            "The field %s lies outside 1950 to 2140".formatted(field.getName()), null);
      }
    }
  }

  /**
   * Nothing that happens lies outside the working calendar's span, and dates there can be counted.
   */
  private static boolean isWithinReach(@Nullable Object value) {
    return switch (value) {
      case Instant time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST);
      case LocalDate date -> isWithinReach(DistrictTime.startOf(date));
      case List<?> values -> values.stream().allMatch(EventCodec::isWithinReach);
      case null, default -> true;
    };
  }

  private static @Nullable Object valueOf(Object event, RecordComponent field) {
    try {
      return field.getAccessor().invoke(event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record's accessor cannot fail", e);
    }
  }
}
