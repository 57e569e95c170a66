/** Tests of the rotation of keys over HTTP. */
@NullMarked
package huiying.intake.keys.web;

import org.jspecify.annotations.NullMarked;
