/** What the services' tests do the same way: sign in, and compare access with its table. */
@NullMarked
package huiying.testkit;

import org.jspecify.annotations.NullMarked;
