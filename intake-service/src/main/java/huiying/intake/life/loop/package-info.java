/** Errands, run in the background. */
@NullMarked
package huiying.intake.life.loop;

import org.jspecify.annotations.NullMarked;
