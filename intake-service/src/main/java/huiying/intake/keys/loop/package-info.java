/** Rotates keys in the background. */
@NullMarked
package huiying.intake.keys.loop;

import org.jspecify.annotations.NullMarked;
