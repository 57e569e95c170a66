/** Clock events from Kafka. */
@NullMarked
package huiying.notify.alert.kafka;

import org.jspecify.annotations.NullMarked;
