package huiying.intake.imports.web;

import org.jspecify.annotations.Nullable;

/** What a client calls its file: told to people, never used as a path. */
final class FileName {
  private static final int MOST = 120;

  private FileName() {}

  static String of(@Nullable String sent) {
    if (sent == null) {
      return "file";
    }
    var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    var clean =
        last.codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
            .limit(MOST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.isEmpty() ? "file" : clean;
  }
}
