package huiying.notify.directory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bureau, street or town office that must answer, or a part of one.
 *
 * @param code short and stable; at most 60 characters
 * @param name in full, as people write it
 * @param aliases other names that channels use for it; at most 10
 * @param parent code of the department that it is a part of; null for none
 * @param defaultBox the e-mail address that is told when no handler can be; null for none
 */
public record Department(
    String code,
    String name,
    List<String> aliases,
    @Nullable String parent,
    @Nullable String defaultBox)
    implements Entry {
  public static final int MOST_ALIASES = 10;

  private static final String BOX = "box-";

  /**
   * @throws IllegalArgumentException if the code, a name or the address is malformed
   */
  public Department {
    name = name.strip();
    aliases = aliases.stream().map(String::strip).toList();
    defaultBox = Words.email(defaultBox);
    Words.check(Words.isDepartmentCode(code), "A department's code");
    Words.check(Words.isName(name), "A department's name");
    Words.check(
        aliases.size() <= MOST_ALIASES && aliases.stream().allMatch(Words::isAlias),
        "An alias of a department");
    Words.check(defaultBox == null || Words.isEmail(defaultBox), "A default box");
  }

  @Override
  public Part part() {
    return Part.DEPARTMENTS;
  }

  /** Everything it may be called by. */
  Stream<String> names() {
    return Stream.concat(Stream.of(code, name), aliases.stream());
  }

  /** The default box as somebody to tell; null if it has none. */
  @Nullable Recipient box() {
    return defaultBox == null
        ? null
        : new Recipient(BOX + code, code, name, Language.ZH, defaultBox, null, null, null);
  }

  /** Codes of contacts that would be taken for a default box. */
  static boolean isOfBox(String contact) {
    return contact.startsWith(BOX);
  }
}
