/** Owns the alerts: who must be told that a message falls due, and whether the telling arrived. */
@NullMarked
package huiying.notify;

import org.jspecify.annotations.NullMarked;
