/** The versions of the catalogue as MongoDB keeps them; there is always one. */
@NullMarked
package huiying.sla.limit.mongo;

import org.jspecify.annotations.NullMarked;
