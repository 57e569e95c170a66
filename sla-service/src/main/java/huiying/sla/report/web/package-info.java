/** Reports over HTTP. */
@NullMarked
package huiying.sla.report.web;

import org.jspecify.annotations.NullMarked;
