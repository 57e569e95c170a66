package huiying.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: by time, then by id. Callers pass it back unread.
 *
 * @param at whole milliseconds
 */
public record Cursor(Instant at, String id) {
  private static final Pattern FORM = Pattern.compile("(-?\\d{1,15}) (\\S{1,300})");

  public String encode() {
    var text = at.toEpochMilli() + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * @param text null for the first page
   * @throws Refusal if no list gave it
   */
  public static @Nullable Cursor decode(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
      if (form.matches()) {
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(form.group(1))), form.group(2));
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static Refusal refused() {
    return Refusal.unreadable(Fault.of("cursor", "bad-cursor"));
  }
}
