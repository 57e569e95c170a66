/** Messages over HTTP, tested on a store in memory. */
@NullMarked
package huiying.intake.message.web;

import org.jspecify.annotations.NullMarked;
