/** Previews: when something would be due, without a message. */
@NullMarked
package huiying.sla.preview;

import org.jspecify.annotations.NullMarked;
