package huiying.notify.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The other side did not take it. What it said is kept with the attempt and shown, so it is short
 * and has no address in it.
 */
public class NotDelivered extends RuntimeException {
  private static final int LONGEST = 300;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"]+@[^\\s<>\"]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final Fault fault;
  private final @Nullable Duration retryAfter;

  /** What stands in the way. */
  public enum Fault {
    /** It cannot be reached, or does not answer in time: waited for, however often. */
    AWAY,
    /** It answers, but not now: tried again so many times. */
    BUSY,
    /** It will not take this one, now or ever: not tried again. */
    REFUSED
  }

  /**
   * @param retryAfter how long the other side asks to be left alone; null if it does not say
   */
  public NotDelivered(
      Fault fault, String why, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(presentable(why), cause);
    this.fault = fault;
    this.retryAfter = retryAfter;
  }

  public Fault fault() {
    return fault;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static String presentable(String why) {
    var safe = CONTROL.matcher(ADDRESS.matcher(why).replaceAll("***")).replaceAll(" ").strip();
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
  }
}
