/** Tests of how things stand. */
@NullMarked
package huiying.intake.status;

import org.jspecify.annotations.NullMarked;
