package huiying.intake.imports.mongo;

import huiying.intake.message.BrokenRule;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A broken rule as a document, in no language. */
final class RuleDocument {
  private RuleDocument() {}

  static Document of(BrokenRule rule) {
    return new Document("field", rule.field())
        .append("code", rule.code())
        .append("facts", rule.facts().stream().map(RuleDocument::kept).toList());
  }

  static BrokenRule read(Document document) {
    List<Object> facts =
        document.getList("facts", Object.class).stream().map(RuleDocument::read).toList();
    return new BrokenRule(document.getString("field"), document.getString("code"), facts);
  }

  private static Object kept(Object fact) {
    return fact instanceof Instant time ? Date.from(time) : fact;
  }

  private static Object read(Object kept) {
    return kept instanceof Date time ? time.toInstant() : kept;
  }
}
