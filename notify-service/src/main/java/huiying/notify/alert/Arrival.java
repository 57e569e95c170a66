package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;

/**
 * A clock event and the message it is about.
 *
 * @param message from the record's attributes, which are checked; the event's own is not
 */
public record Arrival(MessageId message, ClockEvent event) {}
