/** Stored and announced in one write: the outbox in the document, and its relay. */
@NullMarked
package huiying.kit.outbox;

import org.jspecify.annotations.NullMarked;
