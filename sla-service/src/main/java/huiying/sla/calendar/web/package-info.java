/** The calendar over HTTP: what counts, what was changed, and changing it. */
@NullMarked
package huiying.sla.calendar.web;

import org.jspecify.annotations.NullMarked;
