package huiying.sla.watch;

import huiying.contracts.CalendarEvent;

/** Where calendar events are told. */
public interface CalendarEvents {
  /** Returns when it is safe with Kafka; throws if it is not, and it must then be told again. */
  void tell(CalendarEvent event);
}
