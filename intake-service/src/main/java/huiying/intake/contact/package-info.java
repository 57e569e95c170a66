/** Citizens' contact data: who may see them in clear, and how long they are kept. */
@NullMarked
package huiying.intake.contact;

import org.jspecify.annotations.NullMarked;
