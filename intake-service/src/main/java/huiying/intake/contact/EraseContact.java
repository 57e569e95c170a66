package huiying.intake.contact;

import huiying.contracts.MessageId;
import huiying.intake.message.Checks;
import huiying.intake.message.Contacts;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.StaleMessage;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Caller;
import huiying.kit.privacy.PersonalData;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Erases a message's contact data for good: the citizen, hashes of the numbers, names of files.
 * What the message says, and what became of it, stays.
 */
public final class EraseContact {
  private static final String ACTION = "contact-erasure";
  private static final int LONGEST = 200;
  private static final int ATTEMPTS = 5;

  private final Messages messages;
  private final Contacts contacts;
  private final List<ContactTraces> traces;
  private final InstantSource time;

  public EraseContact(
      Messages messages, Contacts contacts, List<ContactTraces> traces, InstantSource time) {
    this.messages = messages;
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
    return erase(found, caller, String.valueOf(reason));
  }

  /** Of a message as just read; the reason goes into its history, masked. */
  Message erase(Message found, Caller caller, String reason) {
    forgetTraces(found.id());
    var erased = found;
    for (int attempt = 1; erased.contact().erasedAt() == null; attempt++) {
      try {
        erased = tryErase(erased, caller, reason);
      } catch (StaleMessage e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        erased = find(found.id());
      }
    }
    forgetTraces(found.id()); // what came while the message still had a citizen
    return erased;
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
    return messages.find(id).orElseThrow(() -> new UnknownMessage(id));
  }
}
