/** Records that a service could not read: to be looked at, and sent again. */
@NullMarked
package huiying.notify.deadletter;

import org.jspecify.annotations.NullMarked;
