/** Tests of attachments. */
@NullMarked
package huiying.intake.attachment;

import org.jspecify.annotations.NullMarked;
