/** Cases announced on Kafka. */
@NullMarked
package huiying.intake.matter.kafka;

import org.jspecify.annotations.NullMarked;
