/** Runs imports one after the other, by settings. */
@NullMarked
package huiying.intake.imports.loop;

import org.jspecify.annotations.NullMarked;
