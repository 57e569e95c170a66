package huiying.notify.deadletter.mongo;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import huiying.notify.deadletter.Redrives;
import huiying.notify.deadletter.RedrivesContract;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoRedrivesTest extends RedrivesContract {
  @Override
  protected Redrives empty() {
    var database = "redrives-" + UUID.randomUUID();
    var client = MongoClients.create(BackingServices.forTests().mongoUri(database));
    return new MongoRedrives(new MongoTemplate(client, database));
  }
}
