package huiying.sla.limit;

import java.time.Instant;

/**
 * Time that does not count (中止). In days: those after the day of {@code from} up to and with the
 * day of {@code to}, so a pause within one day takes nothing away.
 */
public record Pause(Instant from, Instant to) {}
