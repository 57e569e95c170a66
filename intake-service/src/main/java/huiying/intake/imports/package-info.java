/** Files of work orders of the 12345 platform, taken in row by row, each row once. */
@NullMarked
package huiying.intake.imports;

import org.jspecify.annotations.NullMarked;
