/** Tests of sealing. */
@NullMarked
package huiying.kit.secrecy.mongo;

import org.jspecify.annotations.NullMarked;
