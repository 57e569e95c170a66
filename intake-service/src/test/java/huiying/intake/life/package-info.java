/** Tests of what may be done to a message. */
@NullMarked
package huiying.intake.life;

import org.jspecify.annotations.NullMarked;
