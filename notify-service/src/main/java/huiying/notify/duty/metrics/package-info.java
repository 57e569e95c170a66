/** How far ahead the working days are known. */
@NullMarked
package huiying.notify.duty.metrics;

import org.jspecify.annotations.NullMarked;
