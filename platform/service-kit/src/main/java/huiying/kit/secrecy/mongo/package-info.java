/** Sealed values in MongoDB's documents. */
@NullMarked
package huiying.kit.secrecy.mongo;

import org.jspecify.annotations.NullMarked;
