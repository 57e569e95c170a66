package huiying.intake.contact;

import huiying.contracts.MessageId;
import huiying.intake.attachment.Attachment;
import huiying.intake.attachment.Attachments;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.UnknownMessage;
import huiying.kit.audit.Audit;
import org.jspecify.annotations.Nullable;

/** Shows contact data in clear to who acts on the message, once the look is noted. */
public final class RevealContact {
  private final Messages messages;
  private final Attachments attachments;
  private final Audit audit;

  public RevealContact(Messages messages, Attachments attachments, Audit audit) {
    this.messages = messages;
    this.attachments = attachments;
    this.audit = audit;
  }

  /**
   * @throws UnknownMessage if there is no such message, or it is not the caller's to act upon
   * @throws huiying.intake.message.BrokenRules if the purpose is none
   * @throws huiying.kit.audit.AuditAway if the look cannot be noted; nothing is shown then
   */
  public Contact reveal(MessageId id, Asking asking, @Nullable String purpose) {
    var why = Purpose.of(purpose);
    var message = messages.find(id).orElseThrow(() -> new UnknownMessage(id));
    if (!asking.caller().reach().owns(message.held())) {
      throw new UnknownMessage(id);
    }
    var erasedAt = message.contact().erasedAt();
    if (erasedAt != null) {
      return new Contact.Erased(erasedAt);
    }
    audit.note(asking.act(id.value(), "revealed", why));
    return here(message);
  }

  private Contact.Here here(Message message) {
    var names = attachments.of(message.id()).stream().map(Attachment::name).toList();
    return new Contact.Here(message.submission().citizen(), names);
  }
}
