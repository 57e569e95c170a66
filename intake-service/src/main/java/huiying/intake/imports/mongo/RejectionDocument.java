package huiying.intake.imports.mongo;

import huiying.intake.imports.ImportId;
import huiying.intake.imports.Rejection;
import huiying.kit.secrecy.mongo.SealedField;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A row that made no message, as a document: sealed, since it holds whatever the file held. */
final class RejectionDocument {
  static final String SAID = "said";
  static final String AT = "at";

  private final SealedField field;

  RejectionDocument(SealedField field) {
    this.field = field;
  }

  /** With leading zeros, so that ids are in the order of rows. */
  static String id(ImportId id, int row) {
    return "%s:%010d".formatted(id, row);
  }

  Document of(ImportId importId, Rejection one, Instant now) {
    var id = id(importId, one.row());
    var said =
        new Document("cells", one.cells())
            .append("rules", one.rules().stream().map(RuleDocument::of).toList());
    return new Document("_id", id)
        .append("row", one.row())
        .append(AT, Date.from(now))
        .append(SAID, field.seal(id, said));
  }

  Rejection read(Document document) {
    var said = field.openDocument(document.getString("_id"), document.get(SAID, Document.class));
    return new Rejection(
        document.getInteger("row"),
        said.getList("cells", String.class),
        said.getList("rules", Document.class).stream().map(RuleDocument::read).toList());
  }
}
