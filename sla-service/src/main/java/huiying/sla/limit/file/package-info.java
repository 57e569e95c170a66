/** The one text form of a catalogue: in the shipped file, over HTTP and in the store. */
@NullMarked
package huiying.sla.limit.file;

import org.jspecify.annotations.NullMarked;
