/** Proposals and cases counted for Prometheus. */
@NullMarked
package huiying.intake.matter.metrics;

import org.jspecify.annotations.NullMarked;
