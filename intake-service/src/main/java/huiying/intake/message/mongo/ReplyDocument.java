package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.appendPresent;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.intake.message.Reply;
import org.bson.Document;

/** A reply as a document. */
final class ReplyDocument {
  private ReplyDocument() {}

  static Document of(Reply reply) {
    var document =
        new Document("content", reply.content())
            .append("at", date(reply.at()))
            .append("interim", reply.interim());
    return appendPresent(document, "by", reply.by());
  }

  static Reply reply(Document document) {
    return new Reply(
        document.getString("content"),
        instant(document, "at"),
        document.getString("by"),
        document.getBoolean("interim"));
  }
}
