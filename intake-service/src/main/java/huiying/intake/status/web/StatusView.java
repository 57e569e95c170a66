package huiying.intake.status.web;

import huiying.contracts.DistrictTime;
import huiying.intake.message.Stage;
import huiying.intake.status.DueDate;
import huiying.intake.status.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A status as it is told.
 *
 * @param stateText the stage in the caller's language
 * @param merged it is handled together with an earlier message
 * @param dueDate the last day by which something is owed; null if nothing is, or not known yet
 * @param dueDateMayMove time stands still, or the holidays of that year are not known yet
 */
public record StatusView(
    Stage state,
    String stateText,
    boolean merged,
    @Nullable String department,
    LocalDate receivedOn,
    @Nullable LocalDate dueDate,
    boolean dueDateMayMove,
    @Nullable Instant answeredAt) {
  static StatusView of(Status status, String text) {
    var due = status.due();
    return new StatusView(
        status.stage(),
        text,
        status.merged(),
        status.department(),
        DistrictTime.dateOf(status.receivedAt()),
        due.map(DueDate::date).orElse(null),
        due.map(date -> date.provisional() || date.state() == DueDate.State.PAUSED).orElse(false),
        status.answeredAt());
  }
}
