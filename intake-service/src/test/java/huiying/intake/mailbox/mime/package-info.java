/** Tests of mailboxes, mime. */
@NullMarked
package huiying.intake.mailbox.mime;

import org.jspecify.annotations.NullMarked;
