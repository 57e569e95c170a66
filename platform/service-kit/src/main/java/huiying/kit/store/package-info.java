/**
 * How services reach MongoDB: patient enough for a change of primary, not so long that callers
 * hang.
 */
@NullMarked
package huiying.kit.store;

import org.jspecify.annotations.NullMarked;
