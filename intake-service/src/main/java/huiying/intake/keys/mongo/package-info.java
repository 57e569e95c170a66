/** How far a rotation has come, and what it has to go through, in MongoDB. */
@NullMarked
package huiying.intake.keys.mongo;

import org.jspecify.annotations.NullMarked;
