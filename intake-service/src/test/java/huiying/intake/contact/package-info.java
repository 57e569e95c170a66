/** Tests of contact data and keys. */
@NullMarked
package huiying.intake.contact;

import org.jspecify.annotations.NullMarked;
