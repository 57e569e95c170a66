/** Roll-ups brought up to date in the background. */
@NullMarked
package huiying.sla.report.loop;

import org.jspecify.annotations.NullMarked;
