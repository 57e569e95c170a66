package huiying.notify.directory.row;

import huiying.notify.directory.Department;
import huiying.notify.directory.Flaw;
import huiying.notify.directory.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row and collects all that is wrong with them. What has a flaw is read as
 * something else: it must not be used while there are {@link #flaws}.
 */
final class Cells {
  private static final Pattern DATE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;；]");
  private static final String ANY = "a";
  private static final int SHOWN = 60;

  private final Row row;
  private final List<Flaw> flaws = new ArrayList<>();

  Cells(Row row) {
    this.row = row;
  }

  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  private void add(String column, String fault, Object... arguments) {
    var code = row.cell(Rows.CODE).orElse("");
    flaws.add(new Flaw(row.part(), code, column, fault, List.of(arguments)));
  }

  String code(String column) {
    return needed(column, optional(column, Words::isCode, "directory-bad-code"));
  }

  @Nullable String optionalCode(String column) {
    return optional(column, Words::isCode, "directory-bad-code");
  }

  String departmentCode(String column) {
    return needed(
        column, optional(column, Words::isDepartmentCode, "directory-bad-department-code"));
  }

  String name(String column) {
    return needed(column, optional(column, Words::isName, "directory-bad-name"));
  }

  @Nullable String email(String column) {
    return optional(
        column, text -> Words.isEmail(text.toLowerCase(Locale.ROOT)), "directory-bad-email");
  }

  @Nullable String mobile(String column) {
    return optional(column, Words::isMobile, "directory-bad-mobile");
  }

  @Nullable String userId(String column) {
    return optional(column, Words::isUserId, "directory-bad-user-id");
  }

  private @Nullable String optional(String column, Predicate<String> form, String fault) {
    var text = row.cell(column).orElse(null);
    if (text == null || form.test(text)) {
      return text;
    }
    add(column, fault, shown(text));
    return null;
  }

  private String needed(String column, @Nullable String text) {
    if (row.cell(column).isEmpty()) {
      add(column, "missing");
    }
    return text == null ? ANY : text;
  }

  /** None if the cell is empty. */
  List<String> aliases(String column) {
    var aliases =
        row.cell(column).stream()
            .flatMap(BETWEEN_ALIASES::splitAsStream)
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList();
    if (aliases.size() > Department.MOST_ALIASES) {
      add(column, "too-many", aliases.size(), Department.MOST_ALIASES);
      return List.of();
    }
    aliases.stream()
        .filter(alias -> !Words.isAlias(alias))
        .findFirst()
        .ifPresent(alias -> add(column, "directory-bad-name", shown(alias)));
    return flaws.isEmpty() ? aliases : List.of();
  }

  LocalDate date(String column) {
    var text = needed(column, row.cell(column).orElse(null));
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      return noDate(column, text);
    }
    return noDate(column, text);
  }

  private LocalDate noDate(String column, String text) {
    if (row.cell(column).isPresent()) {
      add(column, "directory-no-date", shown(text));
    }
    return LocalDate.EPOCH;
  }

  /**
   * One of the values of an enum, in any case.
   *
   * @param otherwise null if it must not be left out
   */
  <T extends Enum<T>> T one(String column, Class<T> type, @Nullable T otherwise) {
    var values = type.getEnumConstants();
    var text = row.cell(column);
    if (text.isEmpty() && otherwise == null) {
      add(column, "missing");
    }
    if (text.isEmpty()) {
      return otherwise == null ? values[0] : otherwise;
    }
    for (var value : values) {
      if (value.name().equalsIgnoreCase(text.get())) {
        return value;
      }
    }
    var known = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    add(column, "unknown-value", shown(text.get()), known);
    return values[0];
  }

  /** True if left out. */
  boolean yes(String column) {
    var text = row.cell(column).orElse("true").toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      add(column, "unknown-value", shown(text), "true, false");
    }
    return text.equals("true");
  }

  private static String shown(String text) {
    var characters = text.codePoints().filter(one -> !Character.isISOControl(one)).toArray();
    var shown = new String(characters, 0, Math.min(characters.length, SHOWN));
    return characters.length > SHOWN ? shown + "…" : shown;
  }
}
