package huiying.intake.message.mongo;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.message.Citizen;
import huiying.intake.message.Message;
import huiying.intake.message.Message.State;
import huiying.intake.message.QueryCode;
import huiying.intake.message.Reply;
import huiying.intake.message.Submission;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message as one document; what is null is left out. */
final class MessageDocument {
  static final String VERSION = "version";

  private static final String RECEIVED = "RECEIVED";
  private static final String REPLIED = "REPLIED";

  private MessageDocument() {}

  static Document of(Message message) {
    var document = new Document("_id", message.id().value());
    document.putAll(submission(message.submission()));
    document.append("queryCode", message.queryCode().value());
    document.append("arrivedAt", Date.from(message.arrivedAt()));
    document.putAll(changing(message));
    return document;
  }

  /** What a change may set; the submission stays as it came. */
  static Document changing(Message message) {
    return new Document(VERSION, message.version())
        .append("sequence", message.sequence())
        .append("state", state(message.state()))
        .append("replies", message.replies().stream().map(MessageDocument::reply).toList());
  }

  static Message message(Document document) {
    var replies =
        document.getList("replies", Document.class).stream().map(MessageDocument::reply).toList();
    return new Message(
        new MessageId(document.getString("_id")),
        submission(document),
        new QueryCode(document.getString("queryCode")),
        instant(document, "arrivedAt"),
        state(document.getString("state"), replies),
        replies,
        document.getLong(VERSION),
        document.getLong("sequence"));
  }

  private static Document submission(Submission said) {
    var document =
        new Document("channel", said.channel().name())
            .append("externalId", said.externalId())
            .append("kind", said.kind().name())
            .append("simple", said.simple())
            .append("confidential", said.confidential())
            .append("title", said.title())
            .append("content", said.content())
            .append("receivedAt", Date.from(said.receivedAt()));
    appendPresent(document, "department", said.department());
    appendPresent(document, "category", said.category());
    appendPresent(document, "place", said.place());
    appendPresent(document, "policyDocument", said.policyDocument());
    appendPresent(document, "publicationConsent", said.publicationConsent());
    appendPresent(document, "citizen", citizen(said.citizen()));
    return document;
  }

  private static Submission submission(Document document) {
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
        document.getString("place"),
        document.getString("policyDocument"),
        document.getBoolean("publicationConsent"),
        citizen(document.get("citizen", Document.class)));
  }

  private static @Nullable Document citizen(@Nullable Citizen citizen) {
    if (citizen == null) {
      return null;
    }
    var document = new Document();
    appendPresent(document, "name", citizen.name());
    appendPresent(document, "phone", citizen.phone());
    appendPresent(document, "email", citizen.email());
    appendPresent(document, "address", citizen.address());
    return document;
  }

  private static @Nullable Citizen citizen(@Nullable Document document) {
    return document == null
        ? null
        : new Citizen(
            document.getString("name"),
            document.getString("phone"),
            document.getString("email"),
            document.getString("address"));
  }

  private static String state(State state) {
    return switch (state) {
      case State.Received _ -> RECEIVED;
      case State.Replied _ -> REPLIED;
    };
  }

  private static State state(String name, List<Reply> replies) {
    return switch (name) {
      case RECEIVED -> new State.Received();
      case REPLIED -> new State.Replied(answer(replies));
      default -> throw new IllegalStateException("A newer version wrote the state " + name);
    };
  }

  private static Reply answer(List<Reply> replies) {
    return replies.reversed().stream().filter(reply -> !reply.interim()).findFirst().orElseThrow();
  }

  private static Document reply(Reply reply) {
    var document =
        new Document("content", reply.content())
            .append("at", Date.from(reply.at()))
            .append("interim", reply.interim());
    appendPresent(document, "by", reply.by());
    return document;
  }

  private static Reply reply(Document document) {
    return new Reply(
        document.getString("content"),
        instant(document, "at"),
        document.getString("by"),
        document.getBoolean("interim"));
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private static void appendPresent(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }
}
