/** Tells what a file is by looking into it. */
@NullMarked
package huiying.intake.attachment.tika;

import org.jspecify.annotations.NullMarked;
