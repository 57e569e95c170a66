package huiying.notify.directory.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of versions as entity tags, which are the same for all that the version has. */
final class Versions {
  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

  private Versions() {}

  static String tag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that a change was made from.
   *
   * @param ifMatch null or {@code *} if it does not matter
   * @throws Refusal if it is no tag of ours
   */
  static Optional<Integer> base(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return Optional.empty();
    }
    var tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw Refusal.unreadable(Fault.of("If-Match", "directory-bad-tag"));
    }
    return Optional.of(Integer.valueOf(tag.group(1)));
  }
}
