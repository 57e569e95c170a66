package huiying.intake.attachment.web;

import huiying.intake.attachment.Attachment;
import huiying.kit.privacy.PersonalData;
import java.time.Instant;
import java.util.List;

/**
 * An attachment as callers see it.
 *
 * @param id its place among the message's attachments, 1 to 10
 */
record AttachmentView(int id, String name, String type, long size, String sha256, Instant addedAt) {
  private static final PersonalData PERSONAL = new PersonalData(List.of());

  static AttachmentView of(Attachment one) {
    return new AttachmentView(
        one.slot(), shown(one), one.type(), one.size(), one.sha256(), one.addedAt());
  }

  /** Without the numbers that people put into names of files; a reveal shows all. */
  static String shown(Attachment one) {
    return PERSONAL.masked(one.name());
  }
}
