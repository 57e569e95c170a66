/** Who changes something, as far as it is known before there is sign-in. */
@NullMarked
package huiying.notify.user;

import org.jspecify.annotations.NullMarked;
