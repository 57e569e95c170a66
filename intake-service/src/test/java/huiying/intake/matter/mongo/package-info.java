/** Tests of matters. */
@NullMarked
package huiying.intake.matter.mongo;

import org.jspecify.annotations.NullMarked;
