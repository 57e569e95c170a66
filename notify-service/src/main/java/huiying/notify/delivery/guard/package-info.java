/** Keeps carriers from being made sick by whom they send to, with Resilience4j. */
@NullMarked
package huiying.notify.delivery.guard;

import org.jspecify.annotations.NullMarked;
