/** Notices over HTTP: an office's own system, group robots, and short messages. */
@NullMarked
package huiying.notify.delivery.http;

import org.jspecify.annotations.NullMarked;
