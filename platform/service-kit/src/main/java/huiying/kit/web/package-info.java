/** API manners: problems in the caller's language, district time, bounded bodies. */
@NullMarked
package huiying.kit.web;

import org.jspecify.annotations.NullMarked;
