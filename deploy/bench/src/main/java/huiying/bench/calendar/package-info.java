/** Compares ways of counting working days: that they agree, then how fast they are. */
@NullMarked
package huiying.bench.calendar;

import org.jspecify.annotations.NullMarked;
