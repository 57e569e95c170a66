package huiying.sla.limit;

/** What a limit is counted in. */
public enum Unit {
  /** 工作日: the next working day after the start is day 1. */
  WORKING_DAYS,
  /** 自然日: the next day is day 1; a last day off rolls to the next working day. */
  CALENDAR_DAYS
}
