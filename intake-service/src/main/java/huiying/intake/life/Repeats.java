package huiying.intake.life;

import huiying.intake.message.Entry;
import huiying.intake.message.Message;

/**
 * Knows a command that was carried out before: a client that got no answer sends it again, and must
 * not be told that it may not.
 */
final class Repeats {
  private Repeats() {}

  /**
   * A reply repeats any reply of the same words. Another command repeats the last one; with a time
   * of its own it repeats any of the same time.
   */
  static boolean of(Command command, Message message) {
    return command instanceof ReplyDraft reply
        ? message.life().replies().stream().anyMatch(reply::repeats)
        : repeatsEntry(command, message);
  }

  private static boolean repeatsEntry(Command command, Message message) {
    var fingerprint = Fingerprint.of(command);
    var entries = message.history().stream().map(Entry::fingerprint);
    return command.occurredAt() == null
        ? entries.reduce((_, last) -> last).filter(fingerprint::equals).isPresent()
        : entries.anyMatch(fingerprint::equals);
  }
}
