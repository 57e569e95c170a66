package huiying.intake.message.mongo;

import huiying.contracts.MessageId;
import huiying.intake.message.Errand;
import org.bson.Document;

/** An errand as it waits in the document of the message that gave rise to it. */
final class ErrandDocument {
  static final String ERRANDS = "errands";

  private static final String ABSORB = "ABSORB";
  private static final String PASS_ON = "PASS_ON";

  private ErrandDocument() {}

  static Document of(Errand errand) {
    return switch (errand) {
      case Errand.Absorb(var to, var from) -> document(ABSORB, to, from);
      case Errand.PassOn(var to, var from) -> document(PASS_ON, to, from);
    };
  }

  private static Document document(String type, MessageId to, MessageId from) {
    return new Document("type", type).append("to", to.value()).append("from", from.value());
  }

  static Errand errand(Document document) {
    var to = new MessageId(document.getString("to"));
    var from = new MessageId(document.getString("from"));
    return switch (document.getString("type")) {
      case ABSORB -> new Errand.Absorb(to, from);
      case PASS_ON -> new Errand.PassOn(to, from);
      default ->
          throw new IllegalStateException(
              "A newer version wrote the errand " + document.getString("type"));
    };
  }
}
