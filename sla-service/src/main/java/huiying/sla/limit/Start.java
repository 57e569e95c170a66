package huiying.sla.limit;

/** What a limit starts with. */
public enum Start {
  /** 收件, by the channel's own clock. */
  RECEIPT,
  /** 受理, of a petition. */
  ACCEPTANCE,
  /** 分办, the first time. */
  DISPATCH,
  /** 退单: each time a department hands the message back; only with {@link Stop#DISPATCH}. */
  RETURN,
  /** 补正: starts the limit, or starts it over. */
  CORRECTION,
  /** 重办, after an unsatisfied call-back. */
  REOPENING,
  /** 实名评价, as low as the limit says. */
  RATING
}
