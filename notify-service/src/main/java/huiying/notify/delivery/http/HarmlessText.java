package huiying.notify.delivery.http;

import static java.util.stream.Collectors.joining;

/**
 * Words from outside that a robot's Markdown makes nothing of: no link, no format, nobody called by
 * name. The characters that would do it become their wide forms, which look alike.
 */
final class HarmlessText {
  private static final String ACTIVE = "<>[]*_`~#\\@!";

  /** From ASCII to the wide forms. */
  private static final int WIDE = 0xFEE0;

  private HarmlessText() {}

  static String of(String text) {
    return text.replace("://", "：//").codePoints().mapToObj(HarmlessText::of).collect(joining());
  }

  private static String of(int character) {
    return Character.toString(ACTIVE.indexOf(character) < 0 ? character : character + WIDE);
  }
}
