/** Contact data over HTTP: each look has a purpose, and is noted before it is answered. */
@NullMarked
package huiying.intake.contact.web;

import org.jspecify.annotations.NullMarked;
