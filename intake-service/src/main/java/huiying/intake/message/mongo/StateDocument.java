package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.appendPresent;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.intake.message.Assignment;
import huiying.intake.message.Reply;
import huiying.intake.message.Stage;
import huiying.intake.message.State;
import java.util.List;
import org.bson.Document;

/** How far a message has come, as a document that says its stage by name. */
final class StateDocument {
  static final String STAGE = "stage";
  private static final String BEFORE = "before";
  private static final String ANSWERED = "answered";

  private StateDocument() {}

  static Document of(State state) {
    var document = new Document(STAGE, Stage.of(state).name());
    return switch (state) {
      case State.Received _ -> document;
      case State.Dispatched(var to) -> assigned(document, to);
      case State.Assigned(var to) -> assigned(document, to);
      case State.Returned(var from) -> document.append("from", from);
      case State.Suspended(var before, var since, _) ->
          document.append(BEFORE, of(before)).append("since", date(since));
      case State.Replied(_, var before) -> document.append(BEFORE, of(before));
      case State.Declined(var decision, var reason) ->
          appendPresent(document.append("decision", decision.name()), "reason", reason);
      case State.Withdrawn(var reason) -> document.append("reason", reason);
      case State.Merged(var into, var answer) ->
          document.append("into", into.value()).append(ANSWERED, answer != null);
    };
  }

  /**
   * @param replies all of the message; its answer is the last that is not interim
   */
  static State state(Document document, List<Reply> replies) {
    return switch (Stage.valueOf(document.getString(STAGE))) {
      case RECEIVED, DISPATCHED, ASSIGNED, RETURNED -> open(document);
      case AWAITING_CORRECTION -> suspended(document, true);
      case SUSPENDED -> suspended(document, false);
      case REPLIED -> new State.Replied(answer(replies), before(document));
      case DECLINED ->
          new State.Declined(
              Decision.valueOf(document.getString("decision")), document.getString("reason"));
      case WITHDRAWN -> new State.Withdrawn(document.getString("reason"));
      case MERGED ->
          new State.Merged(
              new MessageId(document.getString("into")),
              document.getBoolean(ANSWERED) ? answer(replies) : null);
    };
  }

  private static State.Open open(Document document) {
    return switch (Stage.valueOf(document.getString(STAGE))) {
      case RECEIVED -> new State.Received();
      case DISPATCHED -> new State.Dispatched(assignment(document));
      case ASSIGNED -> new State.Assigned(assignment(document));
      case RETURNED -> new State.Returned(document.getString("from"));
      case AWAITING_CORRECTION, SUSPENDED, REPLIED, DECLINED, WITHDRAWN, MERGED ->
          throw new IllegalStateException("No answer is owed in " + document.getString(STAGE));
    };
  }

  private static State suspended(Document document, boolean forCorrection) {
    return new State.Suspended(before(document), instant(document, "since"), forCorrection);
  }

  private static State.Open before(Document document) {
    return open(document.get(BEFORE, Document.class));
  }

  private static Document assigned(Document document, Assignment to) {
    return document
        .append("department", to.department())
        .append("coDepartments", to.coDepartments());
  }

  private static Assignment assignment(Document document) {
    return new Assignment(
        document.getString("department"), document.getList("coDepartments", String.class));
  }

  private static Reply answer(List<Reply> replies) {
    return replies.reversed().stream().filter(reply -> !reply.interim()).findFirst().orElseThrow();
  }
}
