/** Due dates as sla-service announces them. */
@NullMarked
package huiying.intake.status.kafka;

import org.jspecify.annotations.NullMarked;
