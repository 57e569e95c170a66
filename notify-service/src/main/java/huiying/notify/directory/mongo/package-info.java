/** The versions of the directory as MongoDB keeps them; there is always one. */
@NullMarked
package huiying.notify.directory.mongo;

import org.jspecify.annotations.NullMarked;
