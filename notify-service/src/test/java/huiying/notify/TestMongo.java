package huiying.notify;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own for each test, on the shared server. */
public final class TestMongo {
  private TestMongo() {}

  public static MongoTemplate empty() {
    var database = "test-" + UUID.randomUUID();
    var uri = BackingServices.forTests().mongoUri(database);
    return new MongoTemplate(MongoClients.create(uri), database);
  }
}
