package huiying.kit.store;

import com.mongodb.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** No service reads another's database, though all may share a server. */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
public class OwnDatabaseAutoConfiguration {
  /**
   * The database is that of the connection string or, as it should be where services share a
   * server, one named after the service.
   */
  @Bean
  MongoDatabaseFactory ownDatabase(
      MongoClient client,
      MongoConnectionDetails connection,
      @Value("${spring.application.name}") String service) {
    var named = connection.getConnectionString().getDatabase();
    return new SimpleMongoClientDatabaseFactory(
        client, named == null ? service : named + "-" + service);
  }
}
