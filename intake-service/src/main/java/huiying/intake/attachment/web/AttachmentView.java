package huiying.intake.attachment.web;

import huiying.intake.attachment.Attachment;
import java.time.Instant;

/**
 * An attachment as callers see it.
 *
 * @param id its place among the message's attachments, 1 to 10
 */
record AttachmentView(int id, String name, String type, long size, String sha256, Instant addedAt) {
  static AttachmentView of(Attachment one) {
    return new AttachmentView(
        one.slot(), one.name(), one.type(), one.size(), one.sha256(), one.addedAt());
  }
}
