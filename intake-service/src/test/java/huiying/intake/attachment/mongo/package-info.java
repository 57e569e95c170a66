/** Tests of attachments, mongo. */
@NullMarked
package huiying.intake.attachment.mongo;

import org.jspecify.annotations.NullMarked;
