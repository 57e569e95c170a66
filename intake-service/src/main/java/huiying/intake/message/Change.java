package huiying.intake.message;

import huiying.contracts.MessageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in its next version and all that must be announced of it: stored together or not at
 * all.
 */
public record Change(Message message, List<MessageEvent> announcements) {
  static Change received(Submission submission, QueryCode queryCode, Instant arrivedAt) {
    var message = Message.received(submission, queryCode, arrivedAt);
    return new Change(message, List.of(Announcements.received(message)));
  }

  static Change of(Message before, List<MessageFact> facts) {
    var message = before;
    var announcements = new ArrayList<MessageEvent>();
    for (var fact : facts) {
      message = message.after(fact);
      announcements.add(Announcements.of(message, fact));
    }
    return new Change(message.inVersion(before.version() + 1), List.copyOf(announcements));
  }
}
