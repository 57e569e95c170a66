package huiying.intake.contact;

import huiying.intake.imports.Imports;
import huiying.intake.message.Contacts;
import huiying.kit.access.Caller;
import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Erases contact data that have been kept long enough; what counts is counted without them. */
public final class RetainContacts {
  private static final Caller RETENTION = Caller.system("retention");

  private final Contacts contacts;
  private final EraseContact eraseContact;
  private final Imports imports;
  private final Audit audit;
  private final InstantSource time;
  private final Duration afterClosing;
  private final Duration ofRejectedRows;

  /**
   * @param afterClosing how long contact data of closed messages are kept
   * @param ofRejectedRows how long rows of imports are kept that made no message
   */
  public RetainContacts(
      Contacts contacts,
      EraseContact eraseContact,
      Imports imports,
      Audit audit,
      InstantSource time,
      Duration afterClosing,
      Duration ofRejectedRows) {
    this.contacts = contacts;
    this.eraseContact = eraseContact;
    this.imports = imports;
    this.audit = audit;
    this.time = time;
    this.afterClosing = afterClosing;
    this.ofRejectedRows = ofRejectedRows;
  }

  /**
   * @param most messages, and most rows
   * @return whether there may be more
   */
  public boolean erase(int most) {
    var closed = contacts.closedBefore(time.instant().minus(afterClosing), most);
    for (var one : closed) {
      audit.note(act("contact erasure", one.id().value()));
      eraseContact.erase(one, RETENTION, "保存期满 retention of %s".formatted(afterClosing));
    }
    var rows = imports.forgetRejectedBefore(time.instant().minus(ofRejectedRows), most);
    if (rows > 0) {
      audit.note(act("erasure of %d rejected rows".formatted(rows), null));
    }
    return closed.size() == most || rows == most;
  }

  private static Act act(String what, @Nullable String subject) {
    return Act.of(RETENTION, null, what, subject, "erased", null);
  }
}
