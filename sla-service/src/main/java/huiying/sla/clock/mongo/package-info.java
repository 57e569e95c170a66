/** Clocks as MongoDB keeps them. */
@NullMarked
package huiying.sla.clock.mongo;

import org.jspecify.annotations.NullMarked;
