package huiying.sla.preview.web;

import huiying.sla.limit.Unit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks; fields may be missing, so that each can be named.
 *
 * @param startAt the same as {@code receivedAt}: one of them is given
 * @param limit code of a limit in force, whose measure is taken; or else {@code unit} and {@code
 *     amount}
 * @param calendar code of a region; the one in force if left out
 */
record Question(
    @Nullable Instant receivedAt,
    @Nullable Instant startAt,
    @Nullable Unit unit,
    @Nullable Integer amount,
    @Nullable String limit,
    @Nullable String calendar) {}
