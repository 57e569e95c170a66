/** Messages about the same matter: proposed for merging, and a case raised when there are many. */
@NullMarked
package huiying.intake.matter;

import org.jspecify.annotations.NullMarked;
