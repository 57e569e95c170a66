/** Boxes and attempts as documents. */
@NullMarked
package huiying.notify.delivery.mongo;

import org.jspecify.annotations.NullMarked;
