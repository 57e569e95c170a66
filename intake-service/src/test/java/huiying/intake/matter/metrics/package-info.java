/** Tests of the counters of matters. */
@NullMarked
package huiying.intake.matter.metrics;

import org.jspecify.annotations.NullMarked;
