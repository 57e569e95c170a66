/** Events to and from Kafka: sent in order, read in batches, set aside when unreadable. */
@NullMarked
package huiying.kit.kafka;

import org.jspecify.annotations.NullMarked;
