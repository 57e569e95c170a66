/** Tests of contact data and keys. */
@NullMarked
package huiying.intake.contact.web;

import org.jspecify.annotations.NullMarked;
