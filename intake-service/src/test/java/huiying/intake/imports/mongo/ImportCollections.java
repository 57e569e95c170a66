package huiying.intake.imports.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import huiying.backing.BackingServices;
import java.util.UUID;
import org.bson.Document;

/** Collections that no other test has used. */
final class ImportCollections {
  private static final String DATABASE = "imports-test";
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));

  private final String suffix = UUID.randomUUID().toString();
  final MongoImports imports =
      new MongoImports(() -> collection("imports"), () -> collection("rejections"));
  final MongoImportFiles files =
      new MongoImportFiles(() -> collection("chunks"), () -> collection("pending"));

  MongoCollection<Document> collection(String name) {
    return CLIENT.getDatabase(DATABASE).getCollection(name + "-" + suffix);
  }
}
