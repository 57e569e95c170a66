/** The one text form of the ladders: in the shipped file, over HTTP and in the store. */
@NullMarked
package huiying.notify.ladder.file;

import org.jspecify.annotations.NullMarked;
