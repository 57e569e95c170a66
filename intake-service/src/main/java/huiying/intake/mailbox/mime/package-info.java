/** Reads mail as it is really written: wrong character sets, broken headers, quotes, forwards. */
@NullMarked
package huiying.intake.mailbox.mime;

import org.jspecify.annotations.NullMarked;
