/** A MongoDB-compatible server in this JVM whose acknowledged writes survive a killed process. */
@NullMarked
package huiying.backing.store;

import org.jspecify.annotations.NullMarked;
