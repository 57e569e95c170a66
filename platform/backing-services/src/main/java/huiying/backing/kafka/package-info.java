/** A real Kafka broker and controller in this JVM, on a directory. */
@NullMarked
package huiying.backing.kafka;

import org.jspecify.annotations.NullMarked;
