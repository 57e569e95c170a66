/** Limits over HTTP. */
@NullMarked
package huiying.sla.limit.web;

import org.jspecify.annotations.NullMarked;
