/** Ownership of partitions as MongoDB keeps it. */
@NullMarked
package huiying.sla.watch.mongo;

import org.jspecify.annotations.NullMarked;
