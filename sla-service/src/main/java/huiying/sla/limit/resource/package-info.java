/** The limits as they are shipped. */
@NullMarked
package huiying.sla.limit.resource;

import org.jspecify.annotations.NullMarked;
