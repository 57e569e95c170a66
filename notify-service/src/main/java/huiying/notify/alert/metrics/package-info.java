/** How alerts fare, in numbers. */
@NullMarked
package huiying.notify.alert.metrics;

import org.jspecify.annotations.NullMarked;
