package huiying.intake.mailbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text, whatever the mail says of them: the declared character set is believed if
 * the bytes fit it, else the first that they fit.
 */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** Declared by mailers that never thought about it; where bytes are Chinese, they are wrong. */
  private static final Set<Charset> CARELESS =
      Set.of(US_ASCII, ISO_8859_1, Charset.forName("windows-1252"));

  private static final int BEYOND_CHANCE = 18;

  private Charsets() {}

  /**
   * @param declared as the mail says it, if it says anything
   */
  static String decode(byte[] bytes, @Nullable String declared) {
    var named = declared == null ? null : named(declared);
    var marked = marked(bytes);
    if (marked.isPresent()) {
      return new String(bytes, marked.get());
    }
    if (isLongUtf8(bytes)) {
      return new String(bytes, UTF_8);
    }
    if (named != null && !CARELESS.contains(named)) {
      var text = strictly(bytes, named);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return candidates(bytes, named).stream()
        .flatMap(charset -> strictly(bytes, charset).stream())
        .findFirst()
        .orElseGet(() -> new String(bytes, named == null ? GB18030 : named));
  }

  /** So many bytes are not by chance as UTF-8 demands, whatever is declared. */
  private static boolean isLongUtf8(byte[] bytes) {
    int high = 0;
    for (var one : bytes) {
      high += one < 0 ? 1 : 0;
    }
    return high >= BEYOND_CHANCE && strictly(bytes, UTF_8).isPresent();
  }

  private static List<Charset> candidates(byte[] bytes, @Nullable Charset named) {
    var chinese = looksLikeBig5(bytes) ? List.of(BIG5, GB18030) : List.of(GB18030, BIG5);
    return named != null && CARELESS.contains(named) && !isMostlyHigh(bytes)
        ? List.of(UTF_8, named)
        : List.of(UTF_8, chinese.get(0), chinese.get(1));
  }

  /** In Chinese nearly every byte is high but for markup and spaces; in French few are. */
  private static boolean isMostlyHigh(byte[] bytes) {
    int pairs = 0;
    int single = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        if (i + 1 < bytes.length && (bytes[i + 1] < 0 || bytes[i + 1] >= 0x40)) {
          pairs += bytes[i + 1] < 0 ? 1 : 0;
          i++;
        }
        single++;
      }
    }
    return pairs * 2 >= single;
  }

  private static boolean looksLikeBig5(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return "BIG5".equals(detector.getDetectedCharset());
  }

  /** All that mean GBK are read as GB18030, which holds them; null if there is no such one. */
  static @Nullable Charset named(String declared) {
    var name = declared.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "gb2312", "gbk", "gb18030", "x-gbk", "cp936", "ms936", "gb_2312-80", "euc-cn", "936" ->
          GB18030;
      case "big5", "big5-hkscs", "cp950", "x-big5", "big-5" -> BIG5;
      case "utf8" -> UTF_8;
      default -> Charset.isSupported(supportable(name)) ? Charset.forName(name) : null;
    };
  }

  /** A name that is not even one would be an error. */
  private static String supportable(String name) {
    return name.matches("[a-z0-9][a-z0-9\\-+.:_]{0,40}") ? name : "none";
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
