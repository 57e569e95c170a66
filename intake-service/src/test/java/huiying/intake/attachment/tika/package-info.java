/** Tests of attachments, tika. */
@NullMarked
package huiying.intake.attachment.tika;

import org.jspecify.annotations.NullMarked;
