package huiying.sla.limit;

import java.time.LocalTime;
import java.util.List;

/**
 * When people are told about a clock of a limit, beside the breach itself.
 *
 * @param warnings before it is due, in the order of their numbers
 * @param remindAt time of day, in Asia/Shanghai, on each working day after the due date
 */
public record Alarms(List<Warning> warnings, LocalTime remindAt) {
  public Alarms {
    warnings = List.copyOf(warnings);
  }
}
