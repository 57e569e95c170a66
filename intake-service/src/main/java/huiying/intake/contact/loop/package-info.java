/** Erases what has been kept long enough, by settings. */
@NullMarked
package huiying.intake.contact.loop;

import org.jspecify.annotations.NullMarked;
