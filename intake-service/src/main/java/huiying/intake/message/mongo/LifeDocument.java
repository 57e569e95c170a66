package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.all;
import static huiying.intake.message.mongo.Fields.appendPresent;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.intake.message.Assignment;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Life;
import huiying.intake.message.Publication;
import huiying.intake.message.Rating;
import huiying.kit.access.DepartmentNames;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, as a document; {@code department}, {@code departments}, {@code
 * plainAccused} and {@code undispatched} are there to be searched.
 */
final class LifeDocument {
  private LifeDocument() {}

  static Document of(Life life) {
    var document =
        new Document("kind", life.kind().name())
            .append("simple", life.simple())
            .append("state", StateDocument.of(life.state()))
            .append("returns", life.returns())
            .append("replies", all(life.replies(), ReplyDocument::of))
            .append("coAnswers", all(life.coAnswers(), LifeDocument::coAnswer))
            .append("ratings", all(life.ratings(), LifeDocument::rating))
            .append("merged", life.merged().stream().map(MessageId::value).toList());
    var department = life.assignment().map(Assignment::department).orElse(null);
    appendPresent(document, "department", department);
    appendReach(document, life);
    appendPresent(document, "accused", life.accused());
    appendPresent(document, "decision", life.decision() == null ? null : life.decision().name());
    return appendPresent(document, "publication", publication(life.publication()));
  }

  /** What {@link ReachFilter} looks for: names in their plain form. */
  static Document appendReach(Document document, Life life) {
    var all = life.assignment().map(LifeDocument::departments).orElse(null);
    var accused = life.accused();
    appendPresent(document, "departments", all);
    appendPresent(
        document, "plainAccused", accused == null ? null : DepartmentNames.plain(accused));
    return document.append("undispatched", life.isUndispatched());
  }

  private static List<String> departments(Assignment to) {
    return Stream.concat(Stream.of(to.department()), to.coDepartments().stream())
        .map(DepartmentNames::plain)
        .distinct()
        .toList();
  }

  static Life life(Document document) {
    var replies = all(document, "replies", ReplyDocument::reply);
    var decision = document.getString("decision");
    return new Life(
        Kind.valueOf(document.getString("kind")),
        document.getBoolean("simple"),
        StateDocument.state(document.get("state", Document.class), replies),
        document.getInteger("returns"),
        decision == null ? null : Decision.valueOf(decision),
        replies,
        all(document, "coAnswers", LifeDocument::coAnswer),
        all(document, "ratings", LifeDocument::rating),
        publication(document.get("publication", Document.class)),
        document.getString("accused"),
        document.getList("merged", String.class, List.of()).stream().map(MessageId::new).toList());
  }

  private static Document coAnswer(CoAnswer answer) {
    return new Document("department", answer.department())
        .append("content", answer.content())
        .append("at", date(answer.at()));
  }

  private static CoAnswer coAnswer(Document document) {
    return new CoAnswer(
        document.getString("department"), document.getString("content"), instant(document, "at"));
  }

  private static Document rating(Rating rating) {
    var document =
        new Document("score", rating.score())
            .append("named", rating.named())
            .append("at", date(rating.at()));
    appendPresent(document, "department", rating.department());
    return appendPresent(document, "comment", rating.comment());
  }

  private static Rating rating(Document document) {
    return new Rating(
        document.getInteger("score"),
        document.getBoolean("named"),
        document.getString("comment"),
        document.getString("department"),
        instant(document, "at"));
  }

  private static @Nullable Document publication(@Nullable Publication publication) {
    return publication == null
        ? null
        : new Document("title", publication.title())
            .append("question", publication.question())
            .append("answer", publication.answer())
            .append("at", date(publication.at()));
  }

  static @Nullable Publication publication(@Nullable Document document) {
    return document == null
        ? null
        : new Publication(
            document.getString("title"),
            document.getString("question"),
            document.getString("answer"),
            instant(document, "at"));
  }
}
