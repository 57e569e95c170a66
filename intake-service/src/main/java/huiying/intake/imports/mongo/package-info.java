/** Imports, their files and the rows they refused, in MongoDB. */
@NullMarked
package huiying.intake.imports.mongo;

import org.jspecify.annotations.NullMarked;
