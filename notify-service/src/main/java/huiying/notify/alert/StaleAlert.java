package huiying.notify.alert;

/** Others kept changing an alert that was to be changed; what was read must be read again. */
public final class StaleAlert extends RuntimeException {
  public StaleAlert(AlertId id) {
    super("Others keep changing the alert " + id);
  }
}
