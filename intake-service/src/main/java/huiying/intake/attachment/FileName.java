package huiying.intake.attachment;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sender's name for a file, made fit to be shown and to be saved under. */
final class FileName {
  static final int MOST = 200;
  private static final int MOST_EXTENSION = 20;
  private static final String NAMELESS = "附件";
  private static final Pattern PLAIN = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,7}");

  private FileName() {}

  /**
   * Without folders, control and formatting characters (which can show {@code exe.pdf} for {@code
   * fdp.exe}) or halves of characters; at most 200 code points, with the extension kept.
   */
  static String clean(String given) {
    var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var shown =
        name.codePoints()
            .filter(FileName::isShown)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip();
    return shown.isEmpty() || shown.chars().allMatch(c -> c == '.') ? NAMELESS : cut(shown);
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String cut(String name) {
    var length = name.codePointCount(0, name.length());
    if (length <= MOST) {
      return name;
    }
    var extension = extension(name);
    var room = MOST - extension.codePointCount(0, extension.length());
    return name.substring(0, name.offsetByCodePoints(0, room)) + extension;
  }

  private static String extension(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 || name.length() - dot > MOST_EXTENSION ? "" : name.substring(dot);
  }

  /** {@code 附件3.pdf}; what is no plain extension is left out, as it may be part of a name. */
  static String neutral(int slot, String name) {
    var extension = extension(name);
    return NAMELESS + slot + (PLAIN.matcher(extension).matches() ? extension : "");
  }
}
