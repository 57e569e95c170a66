@NullMarked
package huiying.kit.audit.mongo;

import org.jspecify.annotations.NullMarked;
