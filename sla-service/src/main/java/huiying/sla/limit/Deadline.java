package huiying.sla.limit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a limit ends.
 *
 * @param dueDate the last day, in Asia/Shanghai
 * @param dueAt the exclusive instant after it, when it is late: 00:00 of the next day, or close of
 *     business, if the limit says so
 * @param provisional the count touches a year whose holidays are not known for sure yet
 */
public record Deadline(LocalDate dueDate, Instant dueAt, boolean provisional) {
  Deadline notBefore(Floor floor) {
    return floor.dueAt().isAfter(dueAt)
        ? new Deadline(floor.dueDate(), floor.dueAt(), provisional)
        : this;
  }
}
