package huiying.notify.deadletter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.notify.deadletter.Places;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, in the form {@code topic:0=12,1=7;topic:0=3}; callers pass it back unread.
 */
final class PlacesCursor {
  private static final int LONGEST = 7_000;
  private static final Pattern TOPIC =
      Pattern.compile("([A-Za-z0-9._-]{1,249}):(\\d{1,6}=\\d{1,18}(?:,\\d{1,6}=\\d{1,18})*)");

  private PlacesCursor() {}

  /** Null after the last page. */
  static @Nullable String encode(Places places) {
    if (places.areNone()) {
      return null;
    }
    var text =
        places.before().entrySet().stream()
            .map(one -> one.getKey() + ':' + offsets(one.getValue()))
            .collect(Collectors.joining(";"));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String offsets(SortedMap<Integer, Long> offsets) {
    return offsets.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(","));
  }

  /**
   * @param topics that the page can be of
   * @throws Refusal if no such list gave it
   */
  static Optional<Places> decode(@Nullable String text, Collection<String> topics) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (text.length() <= LONGEST) {
        var places = read(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        if (topics.containsAll(places.before().keySet())) {
          return Optional.of(places);
        }
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static Places read(String text) {
    var before = new TreeMap<String, SortedMap<Integer, Long>>();
    for (var one : text.split(";", -1)) {
      var form = TOPIC.matcher(one);
      if (!form.matches()) {
        throw new IllegalArgumentException("No place: " + one);
      }
      var offsets = before.computeIfAbsent(form.group(1), _ -> new TreeMap<>());
      for (var pair : form.group(2).split(",", -1)) {
        var at = pair.indexOf('=');
        offsets.put(
            Integer.parseInt(pair.substring(0, at)), Long.parseLong(pair.substring(at + 1)));
      }
    }
    return new Places(before);
  }

  private static Refusal refused() {
    return Refusal.unreadable(Fault.of("cursor", "bad-cursor"));
  }
}
