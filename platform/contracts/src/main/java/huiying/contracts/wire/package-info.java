/** How events look on the wire: CloudEvents 1.0 attributes as Kafka headers, a JSON body. */
@NullMarked
package huiying.contracts.wire;

import org.jspecify.annotations.NullMarked;
