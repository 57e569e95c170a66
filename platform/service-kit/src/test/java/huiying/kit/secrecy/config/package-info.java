/** Tests of sealing. */
@NullMarked
package huiying.kit.secrecy.config;

import org.jspecify.annotations.NullMarked;
