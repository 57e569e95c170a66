/** Letters to a mailbox become messages, each once; the mailbox is a channel like any other. */
@NullMarked
package huiying.intake.mailbox;

import org.jspecify.annotations.NullMarked;
