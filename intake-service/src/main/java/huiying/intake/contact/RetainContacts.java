package huiying.intake.contact;

import huiying.contracts.MessageId;
import huiying.intake.imports.Imports;
import huiying.intake.message.Contacts;
import huiying.intake.message.Message;
import huiying.kit.access.Caller;
import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import huiying.kit.audit.AuditAway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Erases contact data that have been kept long enough; what counts is counted without them. */
public final class RetainContacts {
  private static final Caller RETENTION = Caller.system("retention");

  /** With more, somebody has to look: the pass ends, and the next tries again. */
  private static final int MOST_SKIPPED = 1_000;

  private final Contacts contacts;
  private final EraseContact eraseContact;
  private final Imports imports;
  private final Audit audit;
  private final RetentionTroubles troubles;
  private final InstantSource time;
  private final Duration afterClosing;
  private final Duration ofRejectedRows;

  /** What could not be erased in this pass, so that the rest is. */
  private final Set<MessageId> skipped = new HashSet<>();

  /**
   * @param afterClosing how long contact data of closed messages are kept
   * @param ofRejectedRows how long rows of imports are kept that made no message
   */
  public RetainContacts(
      Contacts contacts,
      EraseContact eraseContact,
      Imports imports,
      Audit audit,
      RetentionTroubles troubles,
      InstantSource time,
      Duration afterClosing,
      Duration ofRejectedRows) {
    this.contacts = contacts;
    this.eraseContact = eraseContact;
    this.imports = imports;
    this.audit = audit;
    this.troubles = troubles;
    this.time = time;
    this.afterClosing = afterClosing;
    this.ofRejectedRows = ofRejectedRows;
  }

  /**
   * For one thread.
   *
   * @param most messages, and most rows
   * @return whether there may be more
   */
  public boolean erase(int most) {
    var before = time.instant().minus(afterClosing);
    var closed =
        contacts.closedBefore(before, most + skipped.size()).stream()
            .filter(id -> !skipped.contains(id))
            .limit(Math.min(most, MOST_SKIPPED - skipped.size()))
            .toList();
    closed.forEach(id -> eraseOrSkip(id, before));
    var rows = imports.forgetRejectedBefore(time.instant().minus(ofRejectedRows), most);
    if (rows > 0) {
      audit.note(act("erasure of %d rejected rows".formatted(rows), null));
    }
    var isMore = closed.size() == most || rows == most;
    if (!isMore) {
      skipped.clear(); // the next pass tries again
    }
    return isMore;
  }

  /** One that makes trouble does not keep the others; what concerns all of them is thrown on. */
  private void eraseOrSkip(MessageId id, Instant before) {
    try {
      audit.note(act("contact erasure", id.value()));
      var reason = "保存期满 retention of %s".formatted(afterClosing);
      var erased = eraseContact.eraseWhile(one -> wasClosed(one, before), id, RETENTION, reason);
      if (erased.isEmpty()) {
        audit.note(Act.of(RETENTION, null, "contact erasure", id.value(), "left", null));
      }
    } catch (AuditAway e) {
      throw e;
    } catch (RuntimeException e) {
      if (troubles.concernsAll(e)) {
        throw e;
      }
      skipped.add(id);
      troubles.skipped(id, e);
    }
  }

  /** It may have been reopened since it was found. */
  private static boolean wasClosed(Message message, Instant before) {
    var closedAt = message.contact().closedAt();
    return closedAt != null && closedAt.isBefore(before);
  }

  private static Act act(String what, @Nullable String subject) {
    return Act.of(RETENTION, null, what, subject, "erased", null);
  }
}
