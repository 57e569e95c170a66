/** The telling: alerts are claimed, checked once more, sent, and tried again. */
@NullMarked
package huiying.notify.delivery;

import org.jspecify.annotations.NullMarked;
