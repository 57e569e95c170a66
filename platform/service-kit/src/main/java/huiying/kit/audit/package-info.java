/** Who did what, when, from where: entries that cannot be changed or taken away unseen. */
@NullMarked
package huiying.kit.audit;

import org.jspecify.annotations.NullMarked;
