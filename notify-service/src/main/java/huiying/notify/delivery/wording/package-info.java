/** What alerts say in the reader's language, fit to leave the house. */
@NullMarked
package huiying.notify.delivery.wording;

import org.jspecify.annotations.NullMarked;
