package huiying.bench.replay;

import huiying.signin.client.NoToken;
import huiying.signin.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The tokens to post with: each channel has an adapter of its own, which may post no other's. */
interface Adapters {
  /** The trial's accounts, by the channel they speak for. */
  Map<String, String> NAMES =
      Map.of("PORTAL", "portal", "HOTLINE_12345", "hotline-12345", "MAILBOX", "mailbox");

  /**
   * @throws NoToken if there is none to be had, and why
   */
  String token(String channel) throws IOException, InterruptedException;

  /** The service does not take it: another will be got. */
  void refused(String channel, String token);

  /** Those of the trial that runs with these data. */
  static Adapters ofTrial(URI signIn, Path data) {
    var tokens = new Tokens(signIn, data);
    return new Adapters() {
      @Override
      public String token(String channel) throws IOException, InterruptedException {
        // an unknown channel is posted all the same: what is wrong with it is the service's to say
        return tokens.of(NAMES.getOrDefault(channel, "portal"));
      }

      @Override
      public void refused(String channel, String token) {
        tokens.forget(NAMES.getOrDefault(channel, "portal"), token);
      }
    };
  }

  /** Got from somewhere else, one for all; the caller sees to its being good for long enough. */
  static Adapters withToken(String token) {
    return new Adapters() {
      @Override
      public String token(String channel) {
        return token;
      }

      @Override
      public void refused(String channel, String refused) {}
    };
  }
}
