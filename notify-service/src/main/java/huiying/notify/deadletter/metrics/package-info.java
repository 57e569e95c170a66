/** Counts what was sent again. */
@NullMarked
package huiying.notify.deadletter.metrics;

import org.jspecify.annotations.NullMarked;
