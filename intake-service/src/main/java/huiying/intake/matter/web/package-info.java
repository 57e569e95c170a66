/** Proposals and cases over HTTP. */
@NullMarked
package huiying.intake.matter.web;

import org.jspecify.annotations.NullMarked;
