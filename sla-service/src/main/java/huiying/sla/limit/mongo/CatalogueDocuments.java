package huiying.sla.limit.mongo;

import huiying.sla.limit.LimitBook;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.file.LimitFile;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalogue as a document: its file, field by field. A field that this release does not know is
 * an error: the limit would mean something else without it.
 */
final class CatalogueDocuments {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private CatalogueDocuments() {}

  static Document write(LimitCatalogue catalogue) {
    var document = new Document("_id", catalogue.version());
    document.putAll(JSON.convertValue(LimitFile.of(catalogue), FIELDS));
    document.remove("version");
    document.put("since", Date.from(catalogue.since()));
    return document;
  }

  static LimitCatalogue read(Document document) {
    var fields = new Document(document);
    fields.remove("_id");
    fields.remove("since");
    return JSON.convertValue(fields, LimitFile.class)
        .readOrFail()
        .as(document.getInteger("_id"), document.getDate("since").toInstant());
  }

  static LimitBook.Entry entry(Document document) {
    return new LimitBook.Entry(
        document.getInteger("_id"),
        document.getDate("since").toInstant(),
        document.getList("limits", Document.class).size());
  }
}
