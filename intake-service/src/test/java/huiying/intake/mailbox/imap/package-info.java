/** Tests of mailboxes, imap. */
@NullMarked
package huiying.intake.mailbox.imap;

import org.jspecify.annotations.NullMarked;
