/** Roll-ups and packs as MongoDB keeps them. */
@NullMarked
package huiying.sla.report.mongo;

import org.jspecify.annotations.NullMarked;
