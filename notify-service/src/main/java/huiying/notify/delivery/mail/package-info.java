/** Notices as e-mail. */
@NullMarked
package huiying.notify.delivery.mail;

import org.jspecify.annotations.NullMarked;
