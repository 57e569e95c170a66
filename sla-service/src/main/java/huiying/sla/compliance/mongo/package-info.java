/** Compliance counted by MongoDB. */
@NullMarked
package huiying.sla.compliance.mongo;

import org.jspecify.annotations.NullMarked;
