/** The ladders over HTTP. */
@NullMarked
package huiying.notify.ladder.web;

import org.jspecify.annotations.NullMarked;
