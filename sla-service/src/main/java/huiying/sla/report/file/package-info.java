/** Reports as files: CSV, XLSX, JSON. */
@NullMarked
package huiying.sla.report.file;

import org.jspecify.annotations.NullMarked;
