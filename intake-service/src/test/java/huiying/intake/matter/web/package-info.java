/** Tests of matters. */
@NullMarked
package huiying.intake.matter.web;

import org.jspecify.annotations.NullMarked;
