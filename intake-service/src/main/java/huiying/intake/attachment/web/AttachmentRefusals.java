package huiying.intake.attachment.web;

import huiying.contracts.MessageId;
import huiying.intake.attachment.Attached;
import huiying.intake.attachment.Attachment;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.List;
import java.util.Map;

/** Why a file is not taken, in the API's terms. */
final class AttachmentRefusals {
  private AttachmentRefusals() {}

  static Refusal of(MessageId message, Attached.Refused refused) {
    return switch (refused.reason()) {
      case EMPTY -> Refusal.invalid(List.of(Fault.of("file", "empty-file")));
      case TYPE -> Refusal.invalid(List.of(Fault.of("file", "type-not-allowed", refused.type())));
      case TOO_LARGE -> tooLarge();
      case TOO_MANY ->
          Refusal.conflict("too-many-attachments", Map.of("id", message.value()), Attachment.MOST);
    };
  }

  static Refusal tooLarge() {
    return Refusal.tooLarge(Attachment.MOST_BYTES);
  }
}
