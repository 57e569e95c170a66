/** What services share in keeping things in MongoDB. */
@NullMarked
package huiying.kit.store;

import org.jspecify.annotations.NullMarked;
