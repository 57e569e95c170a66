package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.all;
import static huiying.intake.message.mongo.Fields.appendPresent;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.contracts.MessageId;
import huiying.intake.message.ContactLife;
import huiying.intake.message.Message;
import huiying.intake.message.QueryCode;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message as one document: as it was submitted, and under {@code life} what became of it. */
final class MessageDocument {
  static final String VERSION = "version";
  static final String LIFE = "life";
  static final String QUERY_CODE = "queryCode";

  /** When it was closed, while its contact data are here; the index of retention. */
  static final String CLOSED_AT = "closedAt";

  static final String ERASED_AT = "contactErasedAt";

  private final SealedCitizen citizens;

  MessageDocument(SealedCitizen citizens) {
    this.citizens = citizens;
  }

  Document of(Message message) {
    var document = new Document("_id", message.id().value());
    document.putAll(SubmissionDocument.of(message.submission()));
    var citizen = citizens.of(message.id(), message.submission().citizen());
    appendPresent(document, SealedCitizen.FIELD, citizen);
    document.append(QUERY_CODE, message.queryCode().value());
    document.append("arrivedAt", date(message.arrivedAt()));
    document.putAll(changing(message));
    appendPresent(document, ERASED_AT, dateIfAny(message.contact().erasedAt()));
    return document;
  }

  /** What a change may set; the submission stays as it came. */
  static Document changing(Message message) {
    return new Document(VERSION, message.version())
        .append("sequence", message.sequence())
        .append(LIFE, LifeDocument.of(message.life()))
        .append("history", all(message.history(), EntryDocument::of))
        .append(CLOSED_AT, dateIfAny(message.contact().closedAt()));
  }

  Message message(Document document) {
    var id = new MessageId(document.getString("_id"));
    var citizen = citizens.citizen(id, document.get(SealedCitizen.FIELD, Document.class));
    return new Message(
        id,
        SubmissionDocument.submission(document, citizen),
        new QueryCode(document.getString(QUERY_CODE)),
        instant(document, "arrivedAt"),
        LifeDocument.life(document.get(LIFE, Document.class)),
        all(document, "history", EntryDocument::entry),
        document.getLong(VERSION),
        document.getLong("sequence"),
        new ContactLife(instantIfAny(document, CLOSED_AT), instantIfAny(document, ERASED_AT)));
  }

  private static @Nullable Date dateIfAny(@Nullable Instant time) {
    return time == null ? null : date(time);
  }

  private static @Nullable Instant instantIfAny(Document document, String field) {
    return document.get(field) == null ? null : instant(document, field);
  }
}
