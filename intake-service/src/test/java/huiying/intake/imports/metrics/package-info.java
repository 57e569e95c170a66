/** Tests of the counters of imports. */
@NullMarked
package huiying.intake.imports.metrics;

import org.jspecify.annotations.NullMarked;
