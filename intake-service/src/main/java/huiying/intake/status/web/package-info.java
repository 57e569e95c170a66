/** The status look-up, for programs and for people. */
@NullMarked
package huiying.intake.status.web;

import org.jspecify.annotations.NullMarked;
