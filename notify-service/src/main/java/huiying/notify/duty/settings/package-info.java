/** Which hours are worked, and the beans that know which days are. */
@NullMarked
package huiying.notify.duty.settings;

import org.jspecify.annotations.NullMarked;
