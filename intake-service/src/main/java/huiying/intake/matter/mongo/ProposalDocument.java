package huiying.intake.matter.mongo;

import huiying.contracts.MessageId;
import huiying.intake.matter.Proposal;
import huiying.intake.matter.Proposal.State;
import huiying.intake.matter.Proposals.StateName;
import huiying.intake.matter.SameMatter.Why;
import java.util.Date;
import java.util.stream.Collectors;
import org.bson.Document;

/** A proposal as a document. */
final class ProposalDocument {
  private ProposalDocument() {}

  static Document of(Proposal one) {
    var document =
        new Document("_id", one.id())
            .append("messages", one.messages().stream().map(MessageId::value).toList())
            .append("similarity", one.similarity())
            .append("why", one.why().stream().map(Why::name).sorted().toList())
            .append("earliest", one.earliest().value())
            .append("proposedAt", Date.from(one.proposedAt()));
    switch (one.state()) {
      case State.Open _ -> document.append("state", StateName.OPEN.name());
      case State.Accepted(var into) ->
          document.append("state", StateName.ACCEPTED.name()).append("into", into.value());
      case State.Dismissed(var reason, var at) ->
          document
              .append("state", StateName.DISMISSED.name())
              .append("reason", reason)
              .append("dismissedAt", Date.from(at));
    }
    return document;
  }

  static Proposal read(Document document) {
    return new Proposal(
        document.getString("_id"),
        document.getList("messages", String.class).stream().map(MessageId::new).toList(),
        document.getDouble("similarity"),
        document.getList("why", String.class).stream()
            .map(Why::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        state(document),
        new MessageId(document.getString("earliest")),
        document.getDate("proposedAt").toInstant());
  }

  private static State state(Document document) {
    return switch (StateName.valueOf(document.getString("state"))) {
      case OPEN -> new State.Open();
      case ACCEPTED -> new State.Accepted(new MessageId(document.getString("into")));
      case DISMISSED ->
          new State.Dismissed(
              document.getString("reason"), document.getDate("dismissedAt").toInstant());
    };
  }
}
