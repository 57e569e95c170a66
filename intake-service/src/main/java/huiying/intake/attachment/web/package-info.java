/** Attachments over HTTP, given and taken as downloads only. */
@NullMarked
package huiying.intake.attachment.web;

import org.jspecify.annotations.NullMarked;
