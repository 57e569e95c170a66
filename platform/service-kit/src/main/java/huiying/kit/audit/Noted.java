package huiying.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An act and when it was noted, in a form that the store gives back as it was: whole milliseconds,
 * and texts that are Unicode and of a bounded length.
 */
record Noted(Instant at, Act act) {
  private static final int MOST = 500;

  Noted {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    act =
        new Act(
            kept(act.who()),
            kept(act.roles()),
            maybe(act.client()),
            maybe(act.from()),
            kept(act.what()),
            maybe(act.subject()),
            kept(act.outcome()),
            maybe(act.purpose()));
  }

  private static @Nullable String maybe(@Nullable String text) {
    return text == null ? null : kept(text);
  }

  /** Half a character becomes a question mark. */
  private static String kept(String text) {
    var cut = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    return new String(cut.getBytes(UTF_8), UTF_8);
  }
}
