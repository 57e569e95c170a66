package huiying.kit.audit.mongo;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database for each test. */
final class TestStore {
  private TestStore() {}

  static MongoOperations anEmptyDatabase() {
    var name = "audit-" + UUID.randomUUID();
    return new MongoTemplate(MongoClients.create(BackingServices.forTests().mongoUri(name)), name);
  }
}
