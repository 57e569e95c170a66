/** The outbox, tested on a real broker and a real store. */
@NullMarked
package huiying.kit.outbox;

import org.jspecify.annotations.NullMarked;
