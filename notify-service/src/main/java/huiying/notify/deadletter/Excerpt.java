package huiying.notify.deadletter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.privacy.PersonalData;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The beginning of a letter, for people to see what it is.
 *
 * @param binary it is no UTF-8 text; the excerpt shows what is ASCII of it, dots for the rest
 * @param cut there is more
 */
public record Excerpt(String raw, boolean binary, boolean cut) {
  /** Characters shown at the most. */
  public static final int MOST = 2_000;

  private static final int MOST_BYTES = 4 * MOST;

  /** Fields that name somebody, in JSON; the excerpt may end within one. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(\"(?:accused|name|phone|email|address)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.){0,2000}+(?:\"|\\\\?$)");

  private static final PersonalData ANYBODY = new PersonalData(List.of());

  public static Excerpt of(byte[] bytes) {
    var head = Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES));
    var text = CharBuffer.allocate(head.length);
    var isWhole = head.length == bytes.length;
    var read =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head), text, isWhole);
    var decoded = text.flip().toString();
    return read.isError() || decoded.chars().anyMatch(Excerpt::isUnprintable)
        ? cut(asciiOf(head), true, !isWhole)
        : cut(decoded, false, !isWhole);
  }

  /** What may be shown: who wrote, and whom a report is about, is blotted out. */
  public String text() {
    return ANYBODY.masked(NAMED.matcher(raw).replaceAll("$1\"***\""));
  }

  private static Excerpt cut(String text, boolean binary, boolean isPart) {
    if (text.codePointCount(0, text.length()) <= MOST) {
      return new Excerpt(text, binary, isPart);
    }
    return new Excerpt(text.substring(0, text.offsetByCodePoints(0, MOST)), binary, true);
  }

  private static String asciiOf(byte[] bytes) {
    return new String(bytes, ISO_8859_1).replaceAll("[^ -~]", ".");
  }

  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
  }

  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "Excerpt[%d characters]".formatted(raw.length());
  }
}
