/** Messages counted for Prometheus. */
@NullMarked
package huiying.intake.message.metrics;

import org.jspecify.annotations.NullMarked;
