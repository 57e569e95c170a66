package huiying.intake.imports.mongo;

import huiying.intake.imports.ImportId;
import huiying.intake.imports.Rejection;
import org.bson.Document;

/** A row that made no message, as a document. */
final class RejectionDocument {
  private RejectionDocument() {}

  /** With leading zeros, so that ids are in the order of rows. */
  static String id(ImportId id, int row) {
    return "%s:%010d".formatted(id, row);
  }

  static Document of(ImportId id, Rejection one) {
    return new Document("_id", id(id, one.row()))
        .append("row", one.row())
        .append("cells", one.cells())
        .append("rules", one.rules().stream().map(RuleDocument::of).toList());
  }

  static Rejection read(Document document) {
    return new Rejection(
        document.getInteger("row"),
        document.getList("cells", String.class),
        document.getList("rules", Document.class).stream().map(RuleDocument::read).toList());
  }
}
