package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.all;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.contracts.MessageId;
import huiying.intake.message.Message;
import huiying.intake.message.QueryCode;
import org.bson.Document;

/** A message as one document: as it was submitted, and under {@code life} what became of it. */
final class MessageDocument {
  static final String VERSION = "version";
  static final String LIFE = "life";
  static final String QUERY_CODE = "queryCode";

  private MessageDocument() {}

  static Document of(Message message) {
    var document = new Document("_id", message.id().value());
    document.putAll(SubmissionDocument.of(message.submission()));
    document.append(QUERY_CODE, message.queryCode().value());
    document.append("arrivedAt", date(message.arrivedAt()));
    document.putAll(changing(message));
    return document;
  }

  /** What a change may set; the submission stays as it came. */
  static Document changing(Message message) {
    return new Document(VERSION, message.version())
        .append("sequence", message.sequence())
        .append(LIFE, LifeDocument.of(message.life()))
        .append("history", all(message.history(), EntryDocument::of));
  }

  static Message message(Document document) {
    return new Message(
        new MessageId(document.getString("_id")),
        SubmissionDocument.submission(document),
        new QueryCode(document.getString(QUERY_CODE)),
        instant(document, "arrivedAt"),
        LifeDocument.life(document.get(LIFE, Document.class)),
        all(document, "history", EntryDocument::entry),
        document.getLong(VERSION),
        document.getLong("sequence"));
  }
}
