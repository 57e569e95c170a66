/** Looks into mailboxes over IMAP, each on a thread of its own. */
@NullMarked
package huiying.intake.mailbox.imap;

import org.jspecify.annotations.NullMarked;
