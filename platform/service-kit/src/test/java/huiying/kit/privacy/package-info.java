/** Tests of what identifies a person. */
@NullMarked
package huiying.kit.privacy;

import org.jspecify.annotations.NullMarked;
