/** The lists of criticism over HTTP and as files. */
@NullMarked
package huiying.notify.criticism.web;

import org.jspecify.annotations.NullMarked;
