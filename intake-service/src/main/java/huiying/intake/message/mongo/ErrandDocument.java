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
      case Errand.Absorb(var to, var from) ->
          new Document("type", ABSORB).append("to", to.value()).append("from", from.value());
      case Errand.PassOn(var to, var answer) ->
          new Document("type", PASS_ON)
              .append("to", to.value())
              .append("answer", ReplyDocument.of(answer));
    };
  }

  static Errand errand(Document document) {
    var to = new MessageId(document.getString("to"));
    return switch (document.getString("type")) {
      case ABSORB -> new Errand.Absorb(to, new MessageId(document.getString("from")));
      case PASS_ON ->
          new Errand.PassOn(to, ReplyDocument.reply(document.get("answer", Document.class)));
      default ->
          throw new IllegalStateException(
              "A newer version wrote the errand " + document.getString("type"));
    };
  }
}
