package huiying.sla.clock;

import huiying.contracts.ClockEvent;

/**
 * A clock event to be told, with its id. The same happening has the same id whoever tells it,
 * however often.
 */
public record Announcement(String id, ClockEvent event) {
  /**
   * An alarm's id can be foretold; any other event is told once, by the revision that it came of.
   */
  static Announcement of(ClockEvent event, int n) {
    return switch (event) {
      case ClockEvent.Alarm alarm -> of(alarm);
      case ClockEvent.Started e -> numbered(e, n);
      case ClockEvent.Moved e -> numbered(e, n);
      case ClockEvent.Paused e -> numbered(e, n);
      case ClockEvent.HandedOver e -> numbered(e, n);
      case ClockEvent.CoAnswered e -> numbered(e, n);
      case ClockEvent.BreachRetracted e -> numbered(e, n);
      case ClockEvent.Stopped e -> numbered(e, n);
    };
  }

  public static Announcement of(ClockEvent.Alarm alarm) {
    return new Announcement(alarm.id(), alarm);
  }

  private static Announcement numbered(ClockEvent event, int n) {
    return new Announcement("%s:%d:%d".formatted(event.messageId(), event.revision(), n), event);
  }
}
