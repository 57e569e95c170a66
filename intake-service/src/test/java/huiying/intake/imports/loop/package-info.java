/** Tests of imports. */
@NullMarked
package huiying.intake.imports.loop;

import org.jspecify.annotations.NullMarked;
