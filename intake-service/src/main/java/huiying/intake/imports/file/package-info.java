/** Tables in files: CSV and XLSX, read as a stream and within bounds. */
@NullMarked
package huiying.intake.imports.file;

import org.jspecify.annotations.NullMarked;
