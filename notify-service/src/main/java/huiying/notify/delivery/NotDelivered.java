package huiying.notify.delivery;

import java.util.regex.Pattern;

/**
 * The mail server did not take it. The message is kept with the alert and shown, so it is short and
 * has no address in it.
 */
public class NotDelivered extends RuntimeException {
  private static final int LONGEST = 300;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"]+@[^\\s<>\"]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  public NotDelivered(String why, Throwable cause) {
    super(presentable(why), cause);
  }

  private static String presentable(String why) {
    var safe = CONTROL.matcher(ADDRESS.matcher(why).replaceAll("***")).replaceAll(" ").strip();
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
  }
}
