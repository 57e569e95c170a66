/** Attachments in MongoDB: what is known of each, and its content in GridFS. */
@NullMarked
package huiying.intake.attachment.mongo;

import org.jspecify.annotations.NullMarked;
