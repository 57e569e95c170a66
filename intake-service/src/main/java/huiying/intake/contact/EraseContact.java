package huiying.intake.contact;

import huiying.contracts.MessageId;
import huiying.intake.message.Checks;
import huiying.intake.message.Contacts;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.StaleMessage;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Caller;
import huiying.kit.privacy.PersonalData;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Erases a message's contact data for good: the citizen, hashes of the numbers, names of files.
 * What the message says, and what became of it, stays.
 */
public final class EraseContact {
  private static final String ACTION = "contact-erasure";
  private static final int LONGEST = 200;
  private static final int ATTEMPTS = 5;

  private final Contacts contacts;
  private final List<ContactTraces> traces;
  private final InstantSource time;

  public EraseContact(Contacts contacts, List<ContactTraces> traces, InstantSource time) {
    this.contacts = contacts;
    this.traces = List.copyOf(traces);
    this.time = time;
  }

  /**
   * The same again changes nothing, but finishes what a crash cut off.
   *
   * @throws UnknownMessage if there is no such message, or it is not the caller's to act upon
   * @throws huiying.intake.message.BrokenRules if the reason is none
   * @throws StaleMessage if others keep changing the message; the same may be tried again
   */
  public Message erase(MessageId id, Caller caller, @Nullable String reason) {
    var checks = new Checks();
    checks.line("reason", checks.present("reason", reason), LONGEST);
    checks.done();
    var found = find(id);
    if (!caller.reach().owns(found.held())) {
      throw new UnknownMessage(id);
    }
    return eraseWhile(_ -> true, id, caller, String.valueOf(reason)).orElseThrow();
  }

  /**
   * Erases unless the message has changed meanwhile so that it must not be; each try looks again.
   *
   * @param due asked of the message as it is just then, its citizen left out
   * @param reason goes into its history, masked
   * @return empty if it was left as it is
   * @throws StaleMessage if others keep changing the message
   */
  Optional<Message> eraseWhile(Predicate<Message> due, MessageId id, Caller caller, String reason) {
    for (int attempt = 1; ; attempt++) {
      var found = find(id);
      var isErased = found.contact().erasedAt() != null;
      if (!isErased && !due.test(found)) {
        return Optional.empty();
      }
      forgetTraces(id); // first, since nobody would come again for them after a crash
      try {
        var erased = isErased ? found : tryErase(found, caller, reason);
        forgetTraces(id); // also what came while the message still had a citizen
        return Optional.of(erased);
      } catch (StaleMessage e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Message tryErase(Message message, Caller caller, String reason) {
    var now = time.instant();
    var note = new PersonalData(List.of()).masked(reason);
    var entry = new Entry(ACTION, now, now, caller.user(), caller.client(), note, "");
    var without = message.withoutContact(now, entry);
    contacts.erase(without);
    return without;
  }

  private void forgetTraces(MessageId id) {
    traces.forEach(one -> one.forget(id));
  }

  private Message find(MessageId id) {
    return contacts.withoutCitizen(id).orElseThrow(() -> new UnknownMessage(id));
  }
}
