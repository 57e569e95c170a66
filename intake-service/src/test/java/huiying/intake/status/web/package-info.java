/** Tests of the look-up. */
@NullMarked
package huiying.intake.status.web;

import org.jspecify.annotations.NullMarked;
