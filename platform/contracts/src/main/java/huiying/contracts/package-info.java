/** What the services tell each other over Kafka: plain records, no Spring. */
@NullMarked
package huiying.contracts;

import org.jspecify.annotations.NullMarked;
