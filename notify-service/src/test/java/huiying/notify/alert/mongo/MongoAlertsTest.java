package huiying.notify.alert.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.alert.AlertsContract;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoAlertsTest extends AlertsContract<MongoAlerts> {
  @Override
  protected MongoAlerts empty() {
    TestDatabase.mongo().getCollection("alerts").deleteMany(new Document());
    return new MongoAlerts(TestDatabase.mongo());
  }

  @Test
  void theIndexesAreThereUnderTheirNames() {
    var _ = empty().planned();

    var names = new ArrayList<String>();
    for (Document index : TestDatabase.mongo().getCollection("alerts").listIndexes()) {
      names.add(index.getString("name"));
    }
    assertThat(names).contains("waiting", "of-message", "listed");
  }
}
