/** The lists of criticism as documents. */
@NullMarked
package huiying.notify.criticism.mongo;

import org.jspecify.annotations.NullMarked;
