/** What may be done to a message, when, and what it leads to: the rules, in plain Java. */
@NullMarked
package huiying.intake.life;

import org.jspecify.annotations.NullMarked;
