/** Tests of due dates in MongoDB. */
@NullMarked
package huiying.intake.status.mongo;

import org.jspecify.annotations.NullMarked;
