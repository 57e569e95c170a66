/** The monthly list of criticism (通报): what stayed unanswered for too long. */
@NullMarked
package huiying.notify.criticism;

import org.jspecify.annotations.NullMarked;
