/** The directory over HTTP. */
@NullMarked
package huiying.notify.directory.web;

import org.jspecify.annotations.NullMarked;
