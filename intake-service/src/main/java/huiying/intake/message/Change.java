package huiying.intake.message;

import huiying.contracts.MessageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message in its next version and all that must be announced of it: stored together or not at
 * all.
 *
 * @param facts what happened; empty for a receipt
 * @param errands what other messages must be told
 */
public record Change(
    Message message,
    List<MessageFact> facts,
    List<MessageEvent> announcements,
    List<Errand> errands) {
  static Change received(Submission submission, QueryCode queryCode, Instant arrivedAt) {
    var message = Message.received(submission, queryCode, arrivedAt);
    return new Change(message, List.of(), List.of(Announcements.received(message)), List.of());
  }

  /**
   * @param facts at least one, in the order in which they became true
   * @param entry what the history says of them
   */
  public static Change of(Message before, List<MessageFact> facts, Entry entry) {
    var message = before;
    var announcements = new ArrayList<MessageEvent>();
    var errands = new ArrayList<Errand>();
    for (var fact : facts) {
      message = message.after(fact);
      var event = Announcements.of(message, fact);
      if (event.isPresent()) {
        announcements.add(event.get());
        message = message.announced();
      }
      errandsOf(message, fact).forEach(errands::add);
    }
    return new Change(
        message.noting(entry).inVersion(before.version() + 1),
        List.copyOf(facts),
        List.copyOf(announcements),
        List.copyOf(errands));
  }

  /**
   * An answer is passed on when it is given, and when a message is merged that may have it by then.
   */
  private static Stream<Errand> errandsOf(Message after, MessageFact fact) {
    return switch (fact) {
      case MessageFact.Merged(_, var into) -> Stream.of(new Errand(after.id(), into));
      case MessageFact.Replied _ ->
          after.life().merged().stream().map(id -> new Errand(id, after.id()));
      default -> Stream.of(); // concerns nobody else
    };
  }
}
