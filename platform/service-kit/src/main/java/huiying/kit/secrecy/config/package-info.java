/** Reads the keys from the settings, and refuses to start with wrong ones. */
@NullMarked
package huiying.kit.secrecy.config;

import org.jspecify.annotations.NullMarked;
