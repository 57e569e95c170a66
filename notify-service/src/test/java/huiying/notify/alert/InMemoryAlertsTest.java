package huiying.notify.alert;

class InMemoryAlertsTest extends AlertsContract {
  @Override
  protected Alerts emptyAlerts() {
    return new InMemoryAlerts();
  }

  @Override
  protected Claims claimsOn(Alerts same) {
    return (InMemoryAlerts) same;
  }
}
