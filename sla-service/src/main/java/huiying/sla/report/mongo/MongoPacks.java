package huiying.sla.report.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import huiying.sla.report.Compliance;
import huiying.sla.report.FrozenMonth;
import huiying.sla.report.Pack;
import huiying.sla.report.PackForm;
import huiying.sla.report.Packs;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Packs in {@code reportPacks}, by month; nothing ever changes one. */
@Repository
class MongoPacks implements Packs {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Bson HEAD = include("frozenAt", "total", "sha256");

  private final MongoOperations mongo;

  MongoPacks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public boolean add(Pack pack, Map<PackForm, byte[]> files) {
    var digests = new Document();
    var contents = new Document();
    files.forEach((form, bytes) -> {
      digests.append(form.name(), sha256(bytes));
      contents.append(form.name(), new Binary(bytes));
    });
    var document =
        new Document("_id", pack.month().toString())
            .append("frozenAt", Date.from(pack.frozenAt()))
            .append("total", JSON.writeValueAsString(pack.total()))
            .append("sha256", digests)
            .append("files", contents);
    try {
      packs().insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public Optional<FrozenMonth> find(YearMonth month) {
    var found = packs().find(eq("_id", month.toString())).projection(HEAD).first();
    return Optional.ofNullable(found).map(MongoPacks::read);
  }

  @Override
  public Optional<byte[]> file(YearMonth month, PackForm form) {
    var field = "files." + form.name();
    var found = packs().find(eq("_id", month.toString())).projection(include(field)).first();
    return Optional.ofNullable(found)
        .map(one -> one.get("files", Document.class).get(form.name(), Binary.class))
        .map(Binary::getData);
  }

  @Override
  public List<FrozenMonth> all() {
    var all = new ArrayList<FrozenMonth>();
    for (var document : packs().find().projection(HEAD).sort(ascending("_id"))) {
      all.add(read(document));
    }
    return all;
  }

  private static FrozenMonth read(Document document) {
    var digests = new EnumMap<PackForm, String>(PackForm.class);
    document
        .get("sha256", Document.class)
        .forEach((form, digest) -> digests.put(PackForm.valueOf(form), (String) digest));
    return new FrozenMonth(
        YearMonth.parse(document.getString("_id")),
        document.getDate("frozenAt").toInstant(),
        JSON.readValue(document.getString("total"), Compliance.class),
        digests);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private MongoCollection<Document> packs() {
    return mongo.getCollection("reportPacks");
  }
}
