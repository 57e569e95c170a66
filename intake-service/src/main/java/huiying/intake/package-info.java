/** Owns the message: takes it in once, keeps it, announces what becomes of it. */
@NullMarked
package huiying.intake;

import org.jspecify.annotations.NullMarked;
