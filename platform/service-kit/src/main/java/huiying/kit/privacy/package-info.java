/** What identifies a person in free text. Plain Java. */
@NullMarked
package huiying.kit.privacy;

import org.jspecify.annotations.NullMarked;
