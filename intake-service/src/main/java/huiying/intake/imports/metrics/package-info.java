/** Imports and their rows counted for Prometheus. */
@NullMarked
package huiying.intake.imports.metrics;

import org.jspecify.annotations.NullMarked;
