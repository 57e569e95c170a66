/** What it costs to keep contact data sealed. */
@NullMarked
package huiying.bench.secrecy;

import org.jspecify.annotations.NullMarked;
