package huiying.notify.alert;

/** By what means somebody is told. Part of an alert's id. */
public enum DeliveryChannel {
  EMAIL
}
