package huiying.backing.store;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;

/** Serves a directory and writes to it until killed, telling each write that was acknowledged. */
final class WritesForever {
  private static final int WRITERS = 4;

  private WritesForever() {}

  @SuppressWarnings("SystemOut") // the parent process reads it
  public static void main(String[] arguments) {
    var mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
    var client = MongoClients.create(mongo.uri(""));
    var messages = client.getDatabase("intake").getCollection("messages");
    messages.createIndex(Indexes.ascending("ext"), new IndexOptions().unique(true));
    messages.createIndex(Indexes.ascending("v"));
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      Thread.ofPlatform().start(() -> write(messages, number));
    }
  }

  private static void write(MongoCollection<Document> messages, int writer) {
    for (int i = 0; ; i++) {
      var id = writer + "-" + i;
      messages.insertOne(
          new Document("_id", id)
              .append("ext", "e" + id)
              .append("v", 0)
              .append("text", "x".repeat(300)));
      tell("inserted", id, 0);
      if (i % 3 == 0) {
        messages.updateOne(new Document("_id", id).append("v", 0), Updates.set("v", i + 1));
        tell("updated", id, i + 1);
      }
    }
  }

  private static synchronized void tell(String what, String id, int value) {
    System.out.println(what + " " + id + " " + value + " ;"); // the end tells a whole line
  }
}
