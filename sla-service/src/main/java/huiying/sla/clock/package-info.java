/** The countdown of each message, as its facts make it. */
@NullMarked
package huiying.sla.clock;

import org.jspecify.annotations.NullMarked;
