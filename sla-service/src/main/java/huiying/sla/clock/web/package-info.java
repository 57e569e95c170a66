/** Clocks over HTTP. */
@NullMarked
package huiying.sla.clock.web;

import org.jspecify.annotations.NullMarked;
