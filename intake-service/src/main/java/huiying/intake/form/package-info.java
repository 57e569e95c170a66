/** The submit form: what a citizen writes, and that it is a human who does. Plain Java. */
@NullMarked
package huiying.intake.form;

import org.jspecify.annotations.NullMarked;
