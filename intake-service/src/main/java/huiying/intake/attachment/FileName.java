package huiying.intake.attachment;

import java.util.stream.Collectors;

/** A sender's name for a file, made fit to be shown and to be saved under. */
final class FileName {
  static final int MOST = 200;
  private static final int MOST_EXTENSION = 20;
  private static final String NAMELESS = "附件";

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
    var dot = name.lastIndexOf('.');
    var extension = dot < 0 || name.length() - dot > MOST_EXTENSION ? "" : name.substring(dot);
    var room = MOST - extension.codePointCount(0, extension.length());
    return name.substring(0, name.offsetByCodePoints(0, room)) + extension;
  }
}
