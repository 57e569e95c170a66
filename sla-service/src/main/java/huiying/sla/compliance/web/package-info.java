/** Compliance over HTTP. */
@NullMarked
package huiying.sla.compliance.web;

import org.jspecify.annotations.NullMarked;
