/** Tests of what may be done to a message. */
@NullMarked
package huiying.intake.life.web;

import org.jspecify.annotations.NullMarked;
