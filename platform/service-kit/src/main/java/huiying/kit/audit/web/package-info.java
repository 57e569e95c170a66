/** Notes every command that comes over HTTP, and shows the audit to auditors. */
@NullMarked
package huiying.kit.audit.web;

import org.jspecify.annotations.NullMarked;
