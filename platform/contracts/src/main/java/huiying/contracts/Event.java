package huiying.contracts;

/** Something that happened, and is told on Kafka. */
public sealed interface Event permits MessageEvent, ClockEvent, CalendarEvent, ResponseEvent {
  /** What it is about: the key of the record and the subject of the CloudEvent. */
  String subject();
}
