/** What citizens send along with a message: photographs, letters, recordings. */
@NullMarked
package huiying.intake.attachment;

import org.jspecify.annotations.NullMarked;
