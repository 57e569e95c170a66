package huiying.notify.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told of a message in one role?
 *
 * @param department as the message calls the one that answers; null until dispatched
 * @param coDepartments those that have yet to contribute; their handlers count as handlers too
 * @param accused the department that a confidential report is about, which must not hear of it, nor
 *     any part of it; null for none
 * @param on the day on which they are told, in Asia/Shanghai: absences and duty go by it
 */
public record Ask(
    Role role,
    @Nullable String department,
    List<String> coDepartments,
    @Nullable String accused,
    LocalDate on) {
  public Ask {
    coDepartments = List.copyOf(coDepartments);
  }
}
