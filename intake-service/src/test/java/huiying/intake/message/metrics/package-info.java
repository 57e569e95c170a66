/** What is counted, tested. */
@NullMarked
package huiying.intake.message.metrics;

import org.jspecify.annotations.NullMarked;
