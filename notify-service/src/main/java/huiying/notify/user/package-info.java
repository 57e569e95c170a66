/** What somebody says of a change that they make. */
@NullMarked
package huiying.notify.user;

import org.jspecify.annotations.NullMarked;
