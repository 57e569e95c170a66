/** How many were answered in time. */
@NullMarked
package huiying.sla.compliance;

import org.jspecify.annotations.NullMarked;
