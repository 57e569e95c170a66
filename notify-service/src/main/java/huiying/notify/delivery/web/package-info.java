/** Alerts and their attempts over HTTP. */
@NullMarked
package huiying.notify.delivery.web;

import org.jspecify.annotations.NullMarked;
