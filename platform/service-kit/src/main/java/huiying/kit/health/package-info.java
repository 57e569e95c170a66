/** Readiness that tells the truth about Kafka. */
@NullMarked
package huiying.kit.health;

import org.jspecify.annotations.NullMarked;
