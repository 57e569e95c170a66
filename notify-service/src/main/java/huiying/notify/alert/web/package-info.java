/** Alerts over HTTP. */
@NullMarked
package huiying.notify.alert.web;

import org.jspecify.annotations.NullMarked;
