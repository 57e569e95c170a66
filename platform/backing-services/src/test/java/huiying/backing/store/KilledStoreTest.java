package huiying.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import huiying.backing.ChildJvm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
  private static final int FEW_WRITES = 1_500;

  @Test
  void everyAcknowledgedWriteIsThereAfterKillMinusNine(@TempDir Path directory) throws Exception {
    var told = writeUntilKilled(directory);

    assertAllThere(directory, told);
    assertAllThere(directory, told); // and after a clean close
  }

  /** What was acknowledged: the last value of each document. */
  private static Map<String, Integer> writeUntilKilled(Path directory) throws Exception {
    var told = new HashMap<String, Integer>();
    try (var child = ChildJvm.start(WritesForever.class, directory.toString())) {
      int lines = 0;
      for (var line = child.readLine(); line != null; line = child.readLine()) {
        var words = line.split(" ");
        if (words.length == 4) { // the last line may be half a line
          told.merge(words[1], Integer.valueOf(words[2]), Math::max);
        }
        if (++lines == FEW_WRITES) {
          child.kill(); // while four writers write; the lines under way are read, too
        }
      }
    }
    assertThat(told).hasSizeGreaterThan(FEW_WRITES / 2);
    return told;
  }

  private static void assertAllThere(Path directory, Map<String, Integer> told) {
    try (var mongo = EmbeddedMongo.start(directory, 0);
        var client = MongoClients.create(mongo.uri(""))) {
      var messages = client.getDatabase("intake").getCollection("messages");
      told.forEach((id, value) -> assertThere(messages, id, value));
      var all = messages.countDocuments();
      assertThat(all).isBetween((long) told.size(), told.size() + 4L);
      assertThat(messages.countDocuments(new Document("v", new Document("$gte", 0))))
          .isEqualTo(all);
    }
  }

  private static void assertThere(MongoCollection<Document> messages, String id, int value) {
    var byUnique = Objects.requireNonNull(messages.find(new Document("ext", "e" + id)).first(), id);
    assertThat(byUnique).containsEntry("_id", id);
    var byValue = messages.find(new Document("v", byUnique.get("v")).append("_id", id)).first();
    assertThat(byValue).isEqualTo(byUnique);
    assertThat(byUnique.getInteger("v")).isGreaterThanOrEqualTo(value);
  }
}
