package huiying.intake.message.mongo;

import huiying.contracts.MessageId;
import huiying.intake.message.Errand;
import org.bson.Document;

/** An errand as it waits in the document of the message that gave rise to it. */
final class ErrandDocument {
  static final String ERRANDS = "errands";
  static final String TO = "to";

  private ErrandDocument() {}

  static Document of(Errand errand) {
    return new Document(TO, errand.to().value()).append("from", errand.from().value());
  }

  static Errand errand(Document document) {
    return new Errand(
        new MessageId(document.getString(TO)), new MessageId(document.getString("from")));
  }
}
