/** A citizen's message, from receipt to reply: the rules, in plain Java. */
@NullMarked
package huiying.intake.message;

import org.jspecify.annotations.NullMarked;
