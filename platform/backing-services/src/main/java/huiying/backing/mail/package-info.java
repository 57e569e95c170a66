/** A mail server that delivers nothing and keeps every mail as a file. */
@NullMarked
package huiying.backing.mail;

import org.jspecify.annotations.NullMarked;
