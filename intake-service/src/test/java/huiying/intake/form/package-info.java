/** Tests of the human check. */
@NullMarked
package huiying.intake.form;

import org.jspecify.annotations.NullMarked;
