/** Compares new messages and announces cases, again and again, by settings. */
@NullMarked
package huiying.intake.matter.loop;

import org.jspecify.annotations.NullMarked;
