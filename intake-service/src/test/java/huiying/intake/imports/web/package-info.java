/** Tests of imports. */
@NullMarked
package huiying.intake.imports.web;

import org.jspecify.annotations.NullMarked;
