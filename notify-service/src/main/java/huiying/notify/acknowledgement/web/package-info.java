/** The page behind the link. */
@NullMarked
package huiying.notify.acknowledgement.web;

import org.jspecify.annotations.NullMarked;
