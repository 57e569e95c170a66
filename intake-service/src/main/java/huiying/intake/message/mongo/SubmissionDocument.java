package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.appendPresent;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.intake.message.Citizen;
import huiying.intake.message.Submission;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the channel submitted, as fields of the message's document; but for its citizen. */
final class SubmissionDocument {
  private SubmissionDocument() {}

  static Document of(Submission said) {
    var document =
        new Document("channel", said.channel().name())
            .append("externalId", said.externalId())
            .append("kind", said.kind().name())
            .append("simple", said.simple())
            .append("confidential", said.confidential())
            .append("title", said.title())
            .append("content", said.content())
            .append("receivedAt", date(said.receivedAt()));
    appendPresent(document, "department", said.department());
    appendPresent(document, "category", said.category());
    appendPresent(document, "accused", said.accused());
    appendPresent(document, "place", said.place());
    appendPresent(document, "policyDocument", said.policyDocument());
    appendPresent(document, "publicationConsent", said.publicationConsent());
    return document;
  }

  static Submission submission(Document document, @Nullable Citizen citizen) {
    return new Submission(
        Channel.valueOf(document.getString("channel")),
        document.getString("externalId"),
        Kind.valueOf(document.getString("kind")),
        document.getBoolean("simple"),
        document.getBoolean("confidential"),
        document.getString("title"),
        document.getString("content"),
        instant(document, "receivedAt"),
        document.getString("department"),
        document.getString("category"),
        document.getString("accused"),
        document.getString("place"),
        document.getString("policyDocument"),
        document.getBoolean("publicationConsent"),
        citizen);
  }
}
