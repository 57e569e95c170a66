package huiying.signin.client;

import java.io.IOException;

/** There is no token to be had, and why: in English and Chinese, for who waits at a terminal. */
public final class NoToken extends IOException {
  NoToken(String english, String chinese) {
    super(english + "\n" + chinese);
  }
}
