/** Working days: the State Council's holidays and make-up days, counted without loops. */
@NullMarked
package huiying.sla.calendar;

import org.jspecify.annotations.NullMarked;
