/** Signs in at the trial's server, with nothing but the JDK: for scripts, tools and tests. */
@NullMarked
package huiying.signin.client;

import org.jspecify.annotations.NullMarked;
