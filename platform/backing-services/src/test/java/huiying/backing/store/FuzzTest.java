package huiying.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random writes and queries must give what the library's own, index-free memory store gives. */
class FuzzTest {
  private static final int STEPS = 2_500;
  private static final int FIRST_INSERTS = 300;

  @TempDir Path directory;
  private final MongoServer memory = new MongoServer(new MemoryBackend());
  private EmbeddedMongo stored;
  private MongoClient memoryClient;
  private MongoClient storedClient;

  @BeforeEach
  void start() {
    memory.bind(new InetSocketAddress("127.0.0.1", 0), 1, 1);
    stored = EmbeddedMongo.start(directory, 0);
    memoryClient = MongoClients.create(memory.getConnectionString());
    storedClient = MongoClients.create(stored.uri(""));
  }

  @AfterEach
  void stop() {
    memoryClient.close();
    storedClient.close();
    stored.close();
    memory.shutdownNow();
  }

  @Test
  void answersLikeTheMemoryStoreBeforeAndAfterReopening() {
    createIndexes(storedClient);
    var random = new RandomCommands(20261122);
    for (int step = 0; step < STEPS; step++) {
      var command = step < FIRST_INSERTS ? random.insert(step) : random.next(step);
      assertSame(command, "step " + step + ": " + command);
    }
    storedClient.close();
    stored.close();
    stored = EmbeddedMongo.start(directory, 0);
    storedClient = MongoClients.create(stored.uri(""));
    for (int step = 0; step < STEPS / 10; step++) {
      var command = random.query();
      assertSame(command, "after reopening: " + command);
    }
    assertThat(random.hits()).isGreaterThan(STEPS / 10);
  }

  private void createIndexes(MongoClient client) {
    var collection = collection(client);
    collection.createIndex(Indexes.ascending("s", "d"));
    collection.createIndex(Indexes.ascending("n"));
    collection.createIndex(Indexes.ascending("tags"));
    collection.createIndex(Indexes.descending("sub.x", "n"));
    collection.createIndex(Indexes.ascending("s", "unsent.id"));
  }

  private void assertSame(RandomCommands.Command command, String description) {
    assertThat(answer(storedClient, command))
        .as(description)
        .isEqualTo(answer(memoryClient, command));
  }

  private static List<Document> answer(
      MongoClient client, Function<MongoCollection<Document>, List<Document>> command) {
    try {
      return new ArrayList<>(command.apply(collection(client)));
    } catch (MongoException e) {
      return List.of(new Document("error", e.getCode()));
    }
  }

  private static MongoCollection<Document> collection(MongoClient client) {
    return client.getDatabase("fuzz").getCollection("documents");
  }
}
