/** Posts a file of messages and their replies, as a channel would. */
@NullMarked
package huiying.bench.replay;

import org.jspecify.annotations.NullMarked;
