/** The versions of the ladders as MongoDB keeps them; there is always one. */
@NullMarked
package huiying.notify.ladder.mongo;

import org.jspecify.annotations.NullMarked;
