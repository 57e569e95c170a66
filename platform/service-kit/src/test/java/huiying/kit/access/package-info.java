/** Tests of who may see what. */
@NullMarked
package huiying.kit.access;

import org.jspecify.annotations.NullMarked;
