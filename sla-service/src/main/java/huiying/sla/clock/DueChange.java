package huiying.sla.clock;

import huiying.contracts.ClockEvent.Cause;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date that moved, or would have moved earlier and was kept, or is known for sure now.
 *
 * @param at when what moved it happened; for a change of the rules, when they were made
 * @param counted what the count came to; earlier than {@code to} if the later date was kept
 * @param versions by which {@code to} was counted
 * @param note the number of the notice, or who approved it; null if there is none
 */
public record DueChange(
    Instant at,
    LocalDate from,
    LocalDate to,
    LocalDate counted,
    Cause cause,
    Versions versions,
    @Nullable String note) {}
