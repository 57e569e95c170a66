package huiying.intake.contact;

import huiying.intake.message.Checks;
import huiying.intake.message.Contacts;
import huiying.intake.message.Listed;
import huiying.intake.message.Message;
import huiying.intake.message.Messages.After;
import huiying.intake.message.PhoneNumber;
import huiying.kit.audit.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a citizen's messages by telephone number, among those that are the caller's. */
public final class FindByPhone {
  private static final int AT_ONCE = 200;

  /** Of one number; what lies beyond is not told of, lest a page tell that there is more. */
  private static final int MOST_LOOKED_AT = 2_000;

  private static final int LONGEST = 40;

  private final Contacts contacts;
  private final Audit audit;

  public FindByPhone(Contacts contacts, Audit audit) {
    this.contacts = contacts;
    this.audit = audit;
  }

  /**
   * A page.
   *
   * @param next where the next page begins; null if no further message of the caller's was found,
   *     so that it tells nothing of those of others
   */
  public record Found(List<Listed> items, @Nullable After next) {}

  /**
   * @param phone digits, with or without country and separators
   * @throws huiying.intake.message.BrokenRules if it is no number, or the purpose is none
   * @throws huiying.kit.audit.AuditAway if the look cannot be noted; nothing is told then
   */
  public Found find(
      @Nullable String phone,
      Asking asking,
      @Nullable String purpose,
      @Nullable After after,
      int most) {
    var wanted = check(phone, purpose);
    audit.note(asking.act(null, "looked up", Purpose.of(purpose)));
    return page(wanted, asking, after, most);
  }

  private static PhoneNumber check(@Nullable String phone, @Nullable String purpose) {
    var checks = new Checks();
    checks.line("phone", checks.present("phone", phone), LONGEST);
    var number = phone == null ? Optional.<PhoneNumber>empty() : PhoneNumber.of(phone);
    if (phone != null && number.isEmpty()) {
      checks.add("phone", "no-phone");
    }
    Purpose.check(checks, "purpose", purpose);
    checks.done();
    return number.orElseThrow();
  }

  private Found page(PhoneNumber phone, Asking asking, @Nullable After after, int most) {
    var reach = asking.caller().reach();
    var visible = new ArrayList<Message>();
    var at = after;
    for (int looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
      var some = contacts.byPhone(phone, at, AT_ONCE);
      some.stream().filter(one -> reach.owns(one.held())).forEach(visible::add);
      if (visible.size() > most || some.size() < AT_ONCE) {
        break;
      }
      at = place(some.getLast());
    }
    return found(visible, most);
  }

  private static Found found(List<Message> visible, int most) {
    var shown = visible.stream().limit(most).toList();
    var next = visible.size() > most ? place(shown.getLast()) : null;
    return new Found(shown.stream().map(Listed::of).toList(), next);
  }

  private static After place(Message one) {
    return new After(one.submission().receivedAt(), one.id());
  }
}
