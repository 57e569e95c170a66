/** Which rules are in force, and what a change of them does to open clocks. */
@NullMarked
package huiying.sla.change;

import org.jspecify.annotations.NullMarked;
