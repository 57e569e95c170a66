/** The threads that keep delivering. */
@NullMarked
package huiying.notify.delivery.loop;

import org.jspecify.annotations.NullMarked;
