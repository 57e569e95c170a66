/** Keeps at rest secret what must not be read from a stolen disk or backup; plain Java. */
@NullMarked
package huiying.kit.secrecy;

import org.jspecify.annotations.NullMarked;
