/** The versions of the calendar as MongoDB keeps them, opened at start. */
@NullMarked
package huiying.sla.calendar.mongo;

import org.jspecify.annotations.NullMarked;
