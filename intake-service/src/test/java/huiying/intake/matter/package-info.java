/** Tests of matters. */
@NullMarked
package huiying.intake.matter;

import org.jspecify.annotations.NullMarked;
