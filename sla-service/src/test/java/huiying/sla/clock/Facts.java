package huiying.sla.clock;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Received;
import huiying.contracts.MessageEvent.Replied;
import huiying.contracts.MessageId;
import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.Region;
import huiying.sla.calendar.resource.ShippedCalendar;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.resource.ShippedLimits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts for tests: {@code received("2026-03-16T10:00")}, times in Shanghai. */
public final class Facts {
  public static final CalendarVersion CALENDAR = version(1, ShippedCalendar.days().national());
  public static final LimitCatalogue LIMITS = ShippedLimits.read();
  public static final Rules RULES = new Rules(CALENDAR, LIMITS);
  public static final MessageId ID = MessageId.of(Channel.PORTAL, "A-1");

  private Facts() {}

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  public static CalendarVersion version(int number, List<HolidayYear> years) {
    return new CalendarVersion(
        number,
        at("2026-03-01T00:00"),
        "test",
        "国办发〔2026〕%d号".formatted(number),
        Region.CN,
        years,
        Map.of());
  }

  public static Fact received(String local) {
    return received(ID, at(local), Kind.CONSULTATION, false);
  }

  public static Fact received(Kind kind, String local) {
    return received(ID, at(local), kind, false);
  }

  public static Fact received(MessageId id, Instant at, Kind kind, boolean simple) {
    return fact(
        new Received(
            id.value(), 1, at, at, Channel.PORTAL, kind, simple, false, "电梯", "住房局", null, null));
  }

  public static Fact fact(MessageEvent event) {
    return new Fact(event.sequence(), Optional.of(event));
  }

  public static Fact replied(long sequence, String local) {
    return replied(ID, sequence, at(local));
  }

  public static Fact replied(MessageId id, long sequence, Instant at) {
    return fact(new Replied(id.value(), sequence, at, null));
  }

  public static Fact unknown(long sequence) {
    return new Fact(sequence, Optional.empty());
  }

  public static Position watermark(String local) {
    return Position.through(at(local));
  }
}
