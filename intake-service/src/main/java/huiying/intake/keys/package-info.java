/** Changes the key that sealed values have, while all goes on. */
@NullMarked
package huiying.intake.keys;

import org.jspecify.annotations.NullMarked;
