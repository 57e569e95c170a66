/** What all pages for citizens have in common: safe headers, and problems that people can read. */
@NullMarked
package huiying.intake.page;

import org.jspecify.annotations.NullMarked;
