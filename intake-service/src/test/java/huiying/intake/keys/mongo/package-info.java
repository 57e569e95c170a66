/** Tests of contact data and keys. */
@NullMarked
package huiying.intake.keys.mongo;

import org.jspecify.annotations.NullMarked;
