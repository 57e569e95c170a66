package huiying.notify.alert;

import java.time.Instant;

/**
 * Somebody has read it: it is not repeated to them, later steps stay.
 *
 * @param by the contact's code when by link, otherwise whoever the caller says
 */
public record Acknowledgement(Instant at, String by) {}
