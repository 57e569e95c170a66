/** The submit form as pages, which work without JavaScript and in a frame of other pages. */
@NullMarked
package huiying.intake.form.web;

import org.jspecify.annotations.NullMarked;
