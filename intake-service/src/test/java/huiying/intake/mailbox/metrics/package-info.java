/** Tests of mailboxes, metrics. */
@NullMarked
package huiying.intake.mailbox.metrics;

import org.jspecify.annotations.NullMarked;
