package huiying.intake.status;

import huiying.intake.message.Stage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a message: nothing personal, and nothing of what was said.
 *
 * @param merged it is handled together with an earlier message of the same matter, whose stage and
 *     date these are
 * @param department that has it; null while none has, and for a confidential message
 * @param due the next date by which something is owed; empty if nothing is or it is not known yet
 * @param answeredAt null until then
 */
public record Status(
    Stage stage,
    boolean merged,
    @Nullable String department,
    Instant receivedAt,
    Optional<DueDate> due,
    @Nullable Instant answeredAt) {}
