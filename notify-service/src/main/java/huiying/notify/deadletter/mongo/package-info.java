/** Which dead letters were sent again, as MongoDB keeps it. */
@NullMarked
package huiying.notify.deadletter.mongo;

import org.jspecify.annotations.NullMarked;
