/** Entries as named words: in files, over HTTP and in the store. */
@NullMarked
package huiying.notify.directory.row;

import org.jspecify.annotations.NullMarked;
