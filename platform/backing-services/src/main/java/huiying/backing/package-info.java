/** Gives tests and the trial a running Kafka and MongoDB on any machine, with or without Docker. */
@NullMarked
package huiying.backing;

import org.jspecify.annotations.NullMarked;
