/** The rules of messages, tested without any technology. */
@NullMarked
package huiying.intake.message;

import org.jspecify.annotations.NullMarked;
