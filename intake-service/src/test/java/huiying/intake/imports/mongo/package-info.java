/** Tests of imports. */
@NullMarked
package huiying.intake.imports.mongo;

import org.jspecify.annotations.NullMarked;
