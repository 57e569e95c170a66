/** Links in notices, by which readers say that they have read them. */
@NullMarked
package huiying.notify.acknowledgement;

import org.jspecify.annotations.NullMarked;
