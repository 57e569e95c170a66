package huiying.intake.mailbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what people wrote into a header: encoded words (RFC 2047), also those cut in the middle
 * of a character, and bytes that nobody encoded.
 */
final class HeaderText {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream words = new ByteArrayOutputStream();
  private @Nullable String charset;

  private HeaderText() {}

  /**
   * @param raw each char is one byte, as the mail parser leaves them
   */
  static String decode(String raw) {
    var decoding = new HeaderText();
    decoding.all(raw.replaceAll("\\r?\\n[ \\t]*", " "));
    return decoding.text.toString().strip();
  }

  private void all(String line) {
    var word = WORD.matcher(line);
    int end = 0;
    while (word.find()) {
      var between = line.substring(end, word.start());
      if (!between.isBlank()) { // blanks between encoded words belong to neither
        endWords();
        plain(between);
      } else if (end == 0) {
        plain(between);
      }
      add(word.group(1), word.group(2), word.group(3));
      end = word.end();
    }
    endWords();
    plain(line.substring(end));
  }

  /** Neighbours in one character set are one text, since mailers cut between bytes. */
  private void add(String named, String how, String encoded) {
    if (charset != null && !charset.equalsIgnoreCase(named)) {
      endWords();
    }
    charset = named;
    words.writeBytes(how.equalsIgnoreCase("B") ? base64(encoded) : quoted(encoded));
  }

  private void endWords() {
    if (charset != null) {
      text.append(Charsets.decode(words.toByteArray(), charset));
      words.reset();
      charset = null;
    }
  }

  private void plain(String bytes) {
    text.append(Charsets.decode(bytes.getBytes(ISO_8859_1), null));
  }

  private static byte[] base64(String encoded) {
    try {
      return Base64.getMimeDecoder().decode(encoded);
    } catch (IllegalArgumentException e) { // one digit too many
      var digits = encoded.replaceAll("[^A-Za-z0-9+/]", "");
      return Base64.getDecoder().decode(digits.substring(0, digits.length() / 4 * 4));
    }
  }

  private static byte[] quoted(String encoded) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      var c = encoded.charAt(i);
      var value = c == '=' && i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  /** The byte that two digits say; -1 if they are none. */
  static int hex(String text, int at) {
    var high = Character.digit(text.charAt(at), 16);
    var low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
