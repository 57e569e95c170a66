/** Counts what came of the letters. */
@NullMarked
package huiying.intake.mailbox.metrics;

import org.jspecify.annotations.NullMarked;
