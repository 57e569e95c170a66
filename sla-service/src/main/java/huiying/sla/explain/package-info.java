/** Why a message is due when it is: day by day, and in a sentence. */
@NullMarked
package huiying.sla.explain;

import org.jspecify.annotations.NullMarked;
