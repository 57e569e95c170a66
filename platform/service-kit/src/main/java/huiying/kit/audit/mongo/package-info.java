/** Keeps the audit in the service's own MongoDB database. */
@NullMarked
package huiying.kit.audit.mongo;

import org.jspecify.annotations.NullMarked;
