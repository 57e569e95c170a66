package huiying.intake.imports.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import huiying.backing.BackingServices;
import huiying.intake.TestKeys;
import huiying.intake.imports.ImportFixture;
import huiying.kit.secrecy.mongo.SealedField;
import java.time.InstantSource;
import java.util.UUID;
import org.bson.Document;

/** Collections that no other test has used. */
final class ImportCollections {
  private static final String DATABASE = "imports-test";
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));

  private final String suffix = UUID.randomUUID().toString();
  final MongoImports imports =
      new MongoImports(
          new ImportDocument(new SealedField(TestKeys.SEALS, "imports", "fileName")),
          new RejectionDocument(new SealedField(TestKeys.SEALS, "rejections", "said")),
          InstantSource.fixed(ImportFixture.NOW),
          () -> collection("imports"),
          () -> collection("rejections"));
  final MongoImportFiles files =
      new MongoImportFiles(
          new SealedField(TestKeys.SEALS, "chunks", "data"),
          () -> collection("chunks"),
          () -> collection("pending"));

  MongoCollection<Document> collection(String name) {
    return CLIENT.getDatabase(DATABASE).getCollection(name + "-" + suffix);
  }
}
