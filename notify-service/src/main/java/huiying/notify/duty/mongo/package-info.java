/** The working days that were heard of, as MongoDB keeps them. */
@NullMarked
package huiying.notify.duty.mongo;

import org.jspecify.annotations.NullMarked;
