/** When people are at work, so that nobody is told at midnight. */
@NullMarked
package huiying.notify.duty;

import org.jspecify.annotations.NullMarked;
