/** Who is told at which step, from the first warning to the last overdue day. */
@NullMarked
package huiying.notify.ladder;

import org.jspecify.annotations.NullMarked;
