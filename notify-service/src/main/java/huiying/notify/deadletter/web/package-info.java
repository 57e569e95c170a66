/** Dead letters over HTTP. */
@NullMarked
package huiying.notify.deadletter.web;

import org.jspecify.annotations.NullMarked;
