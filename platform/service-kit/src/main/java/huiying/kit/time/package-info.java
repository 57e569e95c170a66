/** The one source of time, which a trial may shift. */
@NullMarked
package huiying.kit.time;

import org.jspecify.annotations.NullMarked;
