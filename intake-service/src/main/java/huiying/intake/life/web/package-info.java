/** The life of a message over HTTP: one address for each thing that can be done. */
@NullMarked
package huiying.intake.life.web;

import org.jspecify.annotations.NullMarked;
