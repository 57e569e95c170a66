package huiying.intake.life;

import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.Reply;

/**
 * Knows a command that was carried out before: a client that got no answer sends it again, and must
 * not be told that it may not.
 */
final class Repeats {
  private Repeats() {}

  /**
   * A reply repeats one of the same words and the same time. Without a time of its own it repeats
   * an interim reply, or the answer that stands; one that was taken back has to be given anew.
   * Another command repeats the last one; with a time of its own it repeats any of the same time.
   */
  static boolean of(Command command, Message message) {
    return command instanceof ReplyDraft draft
        ? message.life().replies().stream().anyMatch(reply -> repeats(draft, reply, message))
        : repeatsEntry(command, message);
  }

  private static boolean repeats(ReplyDraft draft, Reply reply, Message message) {
    var stands = reply.interim() || message.answer().filter(reply::equals).isPresent();
    return draft.repeats(reply) && (draft.repliedAt() != null || stands);
  }

  /** What followed from commands to other messages has no fingerprint, and hides nobody's last. */
  private static boolean repeatsEntry(Command command, Message message) {
    var fingerprint = Fingerprint.of(command);
    var entries = message.history().stream().map(Entry::fingerprint).filter(one -> !one.isEmpty());
    return command.occurredAt() == null
        ? entries.reduce((_, last) -> last).filter(fingerprint::equals).isPresent()
        : entries.anyMatch(fingerprint::equals);
  }
}
