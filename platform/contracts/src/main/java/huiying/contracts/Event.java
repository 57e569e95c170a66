package huiying.contracts;

/** Something that happened to one message. */
public sealed interface Event permits MessageEvent, ClockEvent {
  /** Which message; also the key of the record and the subject of the CloudEvent. */
  String messageId();
}
