package huiying.notify.alert.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.alert.Alerts;
import huiying.notify.alert.AlertsContract;
import huiying.notify.alert.Claims;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoAlertsTest extends AlertsContract {
  private static final AlertCollection ALERTS = new AlertCollection(TestDatabase.mongo());

  @Override
  protected Alerts emptyAlerts() {
    ALERTS.documents().deleteMany(new Document());
    return new MongoAlerts(ALERTS);
  }

  @Override
  protected Claims claimsOn(Alerts same) {
    return new MongoClaims(ALERTS);
  }

  @Test
  void theIndexesAreThereUnderTheirNames() {
    var names = new ArrayList<String>();
    for (Document index : ALERTS.documents().listIndexes()) {
      names.add(index.getString("name"));
    }
    assertThat(names).contains("waiting", "of-message", "listed");
  }
}
