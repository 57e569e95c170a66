package huiying.sla.limit;

/** What a limit is counted in. The day of the start is never counted (民法典 201). */
public enum Unit {
  /** 工作日: the next working day after the start is day 1. */
  WORKING_DAYS,
  /** 自然日: the next day is day 1. */
  CALENDAR_DAYS,
  /** 月: ends on the corresponding day, or at the month's end if there is none (民法典 202). */
  MONTHS,
  /** 工作小时: time within office hours of working days. */
  HOURS
}
