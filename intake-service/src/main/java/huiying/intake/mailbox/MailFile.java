package huiying.intake.mailbox;

import huiying.intake.attachment.Content;

/**
 * A file that came with a mail.
 *
 * @param name as the sender calls it
 */
public record MailFile(String name, Content content) {}
