package huiying.notify.alert.mongo;

import huiying.backing.BackingServices;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The database of these tests. */
final class TestDatabase {
  private static final MongoTemplate MONGO =
      new MongoTemplate(
          new SimpleMongoClientDatabaseFactory(
              BackingServices.forTests().mongoUri("notify-contract")));

  private TestDatabase() {}

  static MongoOperations mongo() {
    return MONGO;
  }
}
