@NullMarked
package huiying.kit.audit;

import org.jspecify.annotations.NullMarked;
