/** Previews over HTTP. */
@NullMarked
package huiying.sla.preview.web;

import org.jspecify.annotations.NullMarked;
