/** Due dates in MongoDB, in a collection of their own so that messages' versions do not move. */
@NullMarked
package huiying.intake.status.mongo;

import org.jspecify.annotations.NullMarked;
