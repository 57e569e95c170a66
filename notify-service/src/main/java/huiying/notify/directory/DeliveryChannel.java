package huiying.notify.directory;

/** By what means somebody is told. Part of an alert's id. */
public enum DeliveryChannel {
  EMAIL,
  /** JSON to an office's own system. */
  WEBHOOK,
  /** 企业微信, a robot in a group that calls the contact by name. */
  WECOM,
  /** 钉钉, a robot in a group that calls the contact by name. */
  DINGTALK,
  /** 短信. */
  SMS
}
