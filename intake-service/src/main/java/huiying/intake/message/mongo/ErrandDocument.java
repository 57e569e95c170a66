package huiying.intake.message.mongo;

import huiying.contracts.MessageId;
import huiying.intake.message.Errand;
import org.bson.Document;

/** An errand as it waits in the document of the message that gave rise to it. */
final class ErrandDocument {
  static final String ERRANDS = "errands";

  private static final String PASS_ON = "PASS_ON";

  private ErrandDocument() {}

  static Document of(Errand errand) {
    return switch (errand) {
      case Errand.PassOn(var to, var from) ->
          new Document("type", PASS_ON).append("to", to.value()).append("from", from.value());
    };
  }

  static Errand errand(Document document) {
    var type = document.getString("type");
    if (!PASS_ON.equals(type)) {
      throw new IllegalStateException("A newer version wrote the errand " + type);
    }
    return new Errand.PassOn(
        new MessageId(document.getString("to")), new MessageId(document.getString("from")));
  }
}
