/** Explanations over HTTP, in Chinese and English. */
@NullMarked
package huiying.sla.explain.web;

import org.jspecify.annotations.NullMarked;
