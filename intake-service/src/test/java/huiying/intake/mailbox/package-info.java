/** Tests of mailboxes. */
@NullMarked
package huiying.intake.mailbox;

import org.jspecify.annotations.NullMarked;
