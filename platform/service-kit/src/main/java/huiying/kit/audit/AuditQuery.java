package huiying.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null stands for any.
 *
 * @param what how the operation begins, such as {@code POST /api/v1/messages}
 * @param from inclusive
 * @param before exclusive
 * @param after where the page before ended
 * @param limit most entries
 */
public record AuditQuery(
    @Nullable String who,
    @Nullable String subject,
    @Nullable String what,
    @Nullable String outcome,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable Place after,
    int limit) {
  /** An entry's place in the order of pages. */
  public record Place(Instant at, long number) {}
}
