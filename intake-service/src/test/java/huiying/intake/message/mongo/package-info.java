/** Messages in MongoDB, tested on a real one. */
@NullMarked
package huiying.intake.message.mongo;

import org.jspecify.annotations.NullMarked;
