/** What operators see of the clocks. */
@NullMarked
package huiying.sla.clock.metrics;

import org.jspecify.annotations.NullMarked;
