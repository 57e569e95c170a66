/** The ladder as settings. */
@NullMarked
package huiying.notify.ladder.settings;

import org.jspecify.annotations.NullMarked;
