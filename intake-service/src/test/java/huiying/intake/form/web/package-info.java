/** Tests of the form's pages. */
@NullMarked
package huiying.intake.form.web;

import org.jspecify.annotations.NullMarked;
