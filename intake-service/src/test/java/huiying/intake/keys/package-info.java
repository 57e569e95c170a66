/** Tests of contact data and keys. */
@NullMarked
package huiying.intake.keys;

import org.jspecify.annotations.NullMarked;
