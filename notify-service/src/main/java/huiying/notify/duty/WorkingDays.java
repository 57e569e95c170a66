package huiying.notify.duty;

import java.time.LocalDate;

/** Which days are worked, as sla-service's calendar says. */
@FunctionalInterface
public interface WorkingDays {
  /**
   * @param date in Asia/Shanghai; of a year that nothing was heard of, Monday to Friday count as
   *     worked
   */
  boolean isWorkingDay(LocalDate date);
}
