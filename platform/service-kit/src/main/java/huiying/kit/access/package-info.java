/** Who asks, and what that person or program may see and do. */
@NullMarked
package huiying.kit.access;

import org.jspecify.annotations.NullMarked;
