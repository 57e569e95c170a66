/** Tests of sealing. */
@NullMarked
package huiying.kit.secrecy;

import org.jspecify.annotations.NullMarked;
