/** Tests of imports. */
@NullMarked
package huiying.intake.imports.file;

import org.jspecify.annotations.NullMarked;
