/** Messages over HTTP: one or many in, masked out, refusals as problem documents. */
@NullMarked
package huiying.intake.message.web;

import org.jspecify.annotations.NullMarked;
