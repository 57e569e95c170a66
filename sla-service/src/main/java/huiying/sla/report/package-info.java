/** What became of the messages of a time, in numbers. */
@NullMarked
package huiying.sla.report;

import org.jspecify.annotations.NullMarked;
