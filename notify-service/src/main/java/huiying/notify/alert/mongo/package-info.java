/** Alerts and what is known of their messages, as MongoDB keeps them. */
@NullMarked
package huiying.notify.alert.mongo;

import org.jspecify.annotations.NullMarked;
