package huiying.intake.contact;

import huiying.contracts.MessageId;
import huiying.intake.message.Contacts;
import huiying.intake.message.Message;
import huiying.intake.message.Messages.After;
import huiying.intake.message.PhoneNumber;
import huiying.kit.secrecy.CannotOpen;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contact data that others are at, or that are broken. */
final class DisturbedContacts implements Contacts {
  final Set<MessageId> broken = new HashSet<>();

  /** Done once, just before something is erased. */
  Runnable beforeErasing = () -> {};

  private final Contacts contacts;

  DisturbedContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public List<Message> byPhone(PhoneNumber phone, @Nullable After after, int most) {
    return contacts.byPhone(phone, after, most);
  }

  @Override
  public Optional<Message> withoutCitizen(MessageId id) {
    if (broken.contains(id)) {
      throw new CannotOpen("broken: " + id);
    }
    return contacts.withoutCitizen(id);
  }

  @Override
  public List<MessageId> closedBefore(Instant then, int most) {
    return contacts.closedBefore(then, most);
  }

  @Override
  public void erase(Message without) {
    var before = beforeErasing;
    beforeErasing = () -> {};
    before.run();
    contacts.erase(without);
  }
}
