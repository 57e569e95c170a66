/** Messages in MongoDB: state and announcements in one document, written by one update. */
@NullMarked
package huiying.intake.message.mongo;

import org.jspecify.annotations.NullMarked;
