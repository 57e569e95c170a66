/** The calendar as it is shipped: a file of the official notices. */
@NullMarked
package huiying.sla.calendar.resource;

import org.jspecify.annotations.NullMarked;
