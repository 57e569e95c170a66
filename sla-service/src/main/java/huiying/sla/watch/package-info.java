/** Time passes: who owns which partition, and what falls due in it. */
@NullMarked
package huiying.sla.watch;

import org.jspecify.annotations.NullMarked;
