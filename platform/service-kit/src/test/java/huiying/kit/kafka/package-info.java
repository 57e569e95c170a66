/** Kafka manners, tested on a real broker. */
@NullMarked
package huiying.kit.kafka;

import org.jspecify.annotations.NullMarked;
