package huiying.notify.duty.mongo;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import huiying.notify.duty.KnownYears;
import huiying.notify.duty.KnownYearsContract;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoKnownYearsTest extends KnownYearsContract {
  @Override
  protected KnownYears empty() {
    var database = "duty-" + UUID.randomUUID();
    var client = MongoClients.create(BackingServices.forTests().mongoUri(database));
    return new MongoKnownYears(new MongoTemplate(client, database));
  }
}
