/** The sign-in of a trial: who there is, their secrets, and the tokens they get. */
@NullMarked
package huiying.signin;

import org.jspecify.annotations.NullMarked;
