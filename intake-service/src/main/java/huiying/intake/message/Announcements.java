package huiying.intake.message;

import huiying.contracts.MessageEvent;
import huiying.intake.message.MessageFact.Absorbed;
import huiying.intake.message.MessageFact.Published;
import huiying.intake.message.MessageFact.Unpublished;
import huiying.kit.privacy.PersonalData;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others are told: never contact data nor text, of a confidential message not even its title.
 * Titles and reasons are free text; what looks like personal data in them is masked.
 */
final class Announcements {
  private static final String UNTOLD = "（保密 confidential）";

  private final String id;
  private final long sequence;
  private final boolean confidential;
  private final @Nullable String accused;
  private final PersonalData personal;

  private Announcements(Message after) {
    this.id = after.id().value();
    this.sequence = after.sequence() + 1;
    this.confidential = after.submission().confidential();
    this.accused = after.life().accused();
    this.personal = Citizen.knownOf(after.submission().citizen());
  }

  static MessageEvent received(Message message) {
    var said = message.submission();
    return new MessageEvent.Received(
        message.id().value(),
        message.sequence(),
        said.receivedAt(),
        message.arrivedAt(),
        said.channel(),
        said.kind(),
        said.simple(),
        said.confidential(),
        said.confidential() ? null : Citizen.knownOf(said.citizen()).masked(said.title()),
        said.department(),
        said.category(),
        said.accused());
  }

  /**
   * @param after the message as the fact left it
   * @return empty for what concerns nobody but those who handle the message
   */
  static Optional<MessageEvent> of(Message after, MessageFact fact) {
    return Optional.ofNullable(new Announcements(after).event(fact));
  }

  /** What clerks write of a confidential message may say who reported whom. */
  private String told(String reason) {
    return confidential ? UNTOLD : personal.masked(reason);
  }

  private @Nullable String toldIfAny(@Nullable String reason) {
    return reason == null ? null : told(reason);
  }

  private @Nullable MessageEvent event(MessageFact fact) {
    return switch (fact) {
      case MessageFact.Decided(var at, var decision, var reason) ->
          new MessageEvent.Accepted(id, sequence, at, decision, toldIfAny(reason));
      case MessageFact.Dispatched(var at, var to, _, _) ->
          new MessageEvent.Dispatched(
              id, sequence, at, to.department(), to.coDepartments(), accused);
      case MessageFact.Transferred(var at, var department, var reason) ->
          new MessageEvent.Transferred(id, sequence, at, department, toldIfAny(reason));
      case MessageFact.Returned(var at, var reason) ->
          new MessageEvent.Returned(id, sequence, at, told(reason));
      case MessageFact.Suspended(var at, var reason, _) ->
          new MessageEvent.Suspended(id, sequence, at, told(reason));
      case MessageFact.Resumed(var at) -> new MessageEvent.Resumed(id, sequence, at);
      case MessageFact.CorrectionReceived(var at) ->
          new MessageEvent.CorrectionReceived(id, sequence, at);
      case MessageFact.Extended(var at, var amount, var reason, var approvedBy) ->
          new MessageEvent.Extended(id, sequence, at, amount, told(reason), told(approvedBy));
      case MessageFact.Reclassified(var at, var kind, var simple, var reason) ->
          new MessageEvent.Reclassified(id, sequence, at, kind, simple, told(reason));
      case MessageFact.InterimReplied(var reply) ->
          new MessageEvent.InterimReplied(id, sequence, reply.at(), toldIfAny(reply.by()));
      case MessageFact.Replied(var reply) ->
          new MessageEvent.Replied(id, sequence, reply.at(), toldIfAny(reply.by()));
      case MessageFact.ReplyWithdrawn(var at, var reason) ->
          new MessageEvent.ReplyWithdrawn(id, sequence, at, told(reason));
      case MessageFact.Reopened(var at, var reason) ->
          new MessageEvent.Reopened(id, sequence, at, told(reason));
      case MessageFact.Rated(var rating) ->
          new MessageEvent.Rated(id, sequence, rating.at(), rating.score(), rating.named());
      case MessageFact.Withdrawn(var at, var reason) ->
          new MessageEvent.Withdrawn(id, sequence, at, told(reason));
      case MessageFact.Merged(var at, var into) ->
          new MessageEvent.Merged(id, sequence, at, into.value());
      case MessageFact.CoAnswered(var answer) ->
          new MessageEvent.CoAnswered(id, sequence, answer.at(), answer.department());
      case Absorbed _, Published _, Unpublished _ -> null;
    };
  }
}
