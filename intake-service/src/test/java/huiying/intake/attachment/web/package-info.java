/** Tests of attachments, web. */
@NullMarked
package huiying.intake.attachment.web;

import org.jspecify.annotations.NullMarked;
