package huiying.sla.clock;

import huiying.contracts.ClockEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the order in which alarms are announced: by time, then message, then clock. As a
 * watermark it says that all alarms up to and with it have been announced.
 */
public record Position(Instant at, String message, String code) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::at)
          .thenComparing(Position::message)
          .thenComparing(Position::code);

  /** Sorts after every message id, which is made of hexadecimal digits. */
  private static final String LAST = "~";

  public static Position of(ClockEvent.Alarm alarm) {
    return new Position(alarm.at(), alarm.messageId(), alarm.code());
  }

  /** After all alarms of that instant. */
  public static Position through(Instant at) {
    return new Position(at, LAST, "");
  }

  /** Before all alarms of that instant. */
  public static Position before(Instant at) {
    return new Position(at, "", "");
  }

  public boolean isAfter(Position other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
