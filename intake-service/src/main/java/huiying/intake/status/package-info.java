/** How things stand, for the citizen who has the query code. Plain Java. */
@NullMarked
package huiying.intake.status;

import org.jspecify.annotations.NullMarked;
