package huiying.sla.limit;

/** When on its last day a limit ends (民法典 203). Limits in hours end by the minute. */
public enum DueTime {
  /** 24:00. */
  END_OF_DAY,
  /** 下班时间: when the office closes. */
  CLOSE_OF_BUSINESS
}
