package huiying.contracts;

/** The way a message reached the district (渠道). */
public enum Channel {
  /** 门户网站. */
  PORTAL,
  /** 12345 热线与网上受理平台. */
  HOTLINE_12345,
  /** 领导信箱、人民建议征集信箱、网上信访. */
  MAILBOX
}
