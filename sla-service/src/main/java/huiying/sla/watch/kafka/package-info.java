/** Facts and partitions from Kafka, alarms to it. */
@NullMarked
package huiying.sla.watch.kafka;

import org.jspecify.annotations.NullMarked;
