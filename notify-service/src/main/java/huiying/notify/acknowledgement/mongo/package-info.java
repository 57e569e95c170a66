/** The key that links are signed with, as MongoDB keeps it. */
@NullMarked
package huiying.notify.acknowledgement.mongo;

import org.jspecify.annotations.NullMarked;
