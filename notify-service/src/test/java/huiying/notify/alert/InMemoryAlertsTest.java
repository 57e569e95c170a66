package huiying.notify.alert;

class InMemoryAlertsTest extends AlertsContract<InMemoryAlerts> {
  @Override
  protected InMemoryAlerts empty() {
    return new InMemoryAlerts();
  }
}
