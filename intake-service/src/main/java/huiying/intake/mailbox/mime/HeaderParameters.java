package huiying.intake.mailbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header such as {@code attachment; filename*0*=utf-8''%E4%BF%A1; filename*1=.pdf}: a value and
 * parameters, whole, in pieces or with a character set (RFC 2231). Nothing in it is an error.
 *
 * @param value in lower case
 * @param parameters by name in lower case, as they stand in the header
 */
record HeaderParameters(String value, Map<String, String> parameters) {
  private static final int MOST_PIECES = 100;
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([^\\s=;\"]{1,60})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*))",
          Pattern.DOTALL);

  /**
   * @param raw empty if it is not there
   */
  static HeaderParameters of(String raw) {
    var line = raw.replaceAll("\\r?\\n[ \\t]*", " ");
    var end = line.indexOf(';');
    var value = (end < 0 ? line : line.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    var parameters = new HashMap<String, String>();
    var one = PARAMETER.matcher(line);
    while (one.find()) {
      var quoted = one.group(2);
      var text = quoted == null ? one.group(3).strip() : quoted.replaceAll("\\\\([\"\\\\])", "$1");
      parameters.putIfAbsent(one.group(1).toLowerCase(Locale.ROOT), text);
    }
    return new HeaderParameters(value, parameters);
  }

  /** Empty if it is not there. */
  String get(String name) {
    var pieces = pieces(name);
    var plain = parameters.get(name);
    return pieces.isEmpty() && plain != null ? HeaderText.decode(plain) : pieces;
  }

  private String pieces(String name) {
    var extended = parameters.get(name + "*");
    if (extended != null) {
      return decode(percent(afterLanguage(extended)), charset(extended));
    }
    var bytes = new ByteArrayOutputStream();
    var first = parameters.getOrDefault(name + "*0*", "");
    for (int n = 0; n < MOST_PIECES; n++) {
      var encoded = parameters.get(name + "*" + n + "*");
      var plain = parameters.get(name + "*" + n);
      if (encoded != null) {
        bytes.writeBytes(percent(n == 0 ? afterLanguage(encoded) : encoded));
      } else if (plain != null) {
        bytes.writeBytes(plain.getBytes(ISO_8859_1));
      } else {
        break;
      }
    }
    var all = bytes.toByteArray();
    return first.isEmpty()
        ? HeaderText.decode(new String(all, ISO_8859_1)) // some encode words and cut them in pieces
        : decode(all, charset(first));
  }

  private static String decode(byte[] bytes, @Nullable String charset) {
    return Charsets.decode(bytes, charset);
  }

  private static @Nullable String charset(String extended) {
    var end = extended.indexOf('\'');
    return end <= 0 ? null : extended.substring(0, end);
  }

  private static String afterLanguage(String extended) {
    var second = extended.indexOf('\'', extended.indexOf('\'') + 1);
    return second < 0 ? extended : extended.substring(second + 1);
  }

  private static byte[] percent(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var value = c == '%' && i + 2 < text.length() ? HeaderText.hex(text, i + 1) : -1;
      bytes.write(value < 0 ? c : value);
      i += value < 0 ? 0 : 2;
    }
    return bytes.toByteArray();
  }
}
