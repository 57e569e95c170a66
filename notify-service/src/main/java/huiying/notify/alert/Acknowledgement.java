package huiying.notify.alert;

import java.time.Instant;

/**
 * Somebody has read it: it is not repeated to them, later steps stay.
 *
 * @param by the contact's code when by link, otherwise the name of who signed in
 */
public record Acknowledgement(Instant at, String by) {}
