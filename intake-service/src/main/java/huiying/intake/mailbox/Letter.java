package huiying.intake.mailbox;

import java.time.Instant;

/**
 * A mail that waits on the server, before anybody has fetched it.
 *
 * @param uid names it within its folder
 * @param size in bytes, as the server says
 * @param receivedAt by the server's clock, not by the sender's
 */
public record Letter(long uid, long size, Instant receivedAt) {}
