/** How far the calendar reaches, for those who must load the next year in time. */
@NullMarked
package huiying.sla.calendar.metrics;

import org.jspecify.annotations.NullMarked;
