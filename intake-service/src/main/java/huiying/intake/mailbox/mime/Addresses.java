package huiying.intake.mailbox.mime;

import huiying.intake.mailbox.ParsedMail.Sender;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds addresses in headers that often are not written as RFC 5322 has it. */
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>,;:\"'()\\[\\]=?@]{1,64}@[A-Za-z0-9.\\-]{1,190}");
  private static final int MOST = 500;

  private Addresses() {}

  /** In lower case. */
  static Set<String> in(String header) {
    var found = new LinkedHashSet<String>();
    ADDRESS
        .matcher(header)
        .results()
        .limit(MOST)
        .forEach(one -> found.add(one.group().toLowerCase(Locale.ROOT)));
    return found;
  }

  /** {@code "王小明" <w@example.org>}, {@code w@example.org (王小明)}, or either alone. */
  static Sender sender(String header) {
    var line = header.replaceAll("\\r?\\n[ \\t]*", " ");
    var open = line.lastIndexOf('<');
    var inAngles = in(open < 0 ? line : line.substring(open)).stream().findFirst().orElse("");
    var before = open < 0 ? comment(line, inAngles) : line.substring(0, open);
    return new Sender(HeaderText.decode(unquoted(before.strip())), inAngles);
  }

  private static String comment(String line, String address) {
    var from = line.indexOf('(');
    var to = line.lastIndexOf(')');
    if (from >= 0 && to > from) {
      return line.substring(from + 1, to);
    }
    return address.isEmpty() ? line : "";
  }

  private static String unquoted(String name) {
    var inside =
        name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
            ? name.substring(1, name.length() - 1)
            : name;
    return inside.replaceAll("\\\\([\"\\\\])", "$1");
  }
}
