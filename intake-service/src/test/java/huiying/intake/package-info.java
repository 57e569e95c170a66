/** The service as a whole, tested on real backing services. */
@NullMarked
package huiying.intake;

import org.jspecify.annotations.NullMarked;
