/**
 * Owns the clocks: which limit applies to a message, when it is due, why, and what became of it.
 */
@NullMarked
package huiying.sla;

import org.jspecify.annotations.NullMarked;
