/** Tests of imports. */
@NullMarked
package huiying.intake.imports;

import org.jspecify.annotations.NullMarked;
