/** Parts of the directory as CSV files. */
@NullMarked
package huiying.notify.directory.csv;

import org.jspecify.annotations.NullMarked;
