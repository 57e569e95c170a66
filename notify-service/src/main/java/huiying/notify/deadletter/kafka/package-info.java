/** Dead letters as Kafka keeps them. */
@NullMarked
package huiying.notify.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
