/** What is done again and again in the background. */
@NullMarked
package huiying.kit.loop;

import org.jspecify.annotations.NullMarked;
