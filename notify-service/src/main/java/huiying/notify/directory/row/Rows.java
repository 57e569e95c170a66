package huiying.notify.directory.row;

import huiying.notify.directory.Absence;
import huiying.notify.directory.Contact;
import huiying.notify.directory.Department;
import huiying.notify.directory.Duty;
import huiying.notify.directory.Entry;
import huiying.notify.directory.Flaw;
import huiying.notify.directory.Language;
import huiying.notify.directory.Part;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import java.util.List;

/** Turns entries into rows and back; an entry read from its own row is the same entry. */
public final class Rows {
  /** The column of what an entry is known by. */
  public static final String CODE = "code";

  /** Stands between the aliases of a department. */
  public static final String BETWEEN_ALIASES = ";";

  /** What came of reading. */
  public sealed interface Reading {
    record Read(Entry entry) implements Reading {}

    /** All that is wrong with it by itself. */
    record Faulty(List<Flaw> flaws) implements Reading {}
  }

  private Rows() {}

  /** In the order in which files have them. */
  public static List<String> columns(Part part) {
    return switch (part) {
      case DEPARTMENTS -> List.of(CODE, "name", "aliases", "parent", "defaultBox");
      case CONTACTS ->
          List.of(
              CODE,
              "name",
              "role",
              "department",
              "email",
              "mobile",
              "weComId",
              "dingTalkId",
              "language",
              "enabled");
      case DUTIES -> List.of(CODE, "contact", "from", "until");
      case ABSENCES -> List.of(CODE, "contact", "from", "until", "delegate");
    };
  }

  public static Row write(Entry entry) {
    var row = new Row.Builder().put(CODE, entry.code());
    switch (entry) {
      case Department one ->
          row.put("name", one.name())
              .put("aliases", String.join(BETWEEN_ALIASES, one.aliases()))
              .put("parent", one.parent())
              .put("defaultBox", one.defaultBox());
      case Contact(var recipient, var role, var enabled) ->
          row.put("name", recipient.name())
              .put("role", role)
              .put("department", recipient.department())
              .put("email", recipient.email())
              .put("mobile", recipient.mobile())
              .put("weComId", recipient.weComId())
              .put("dingTalkId", recipient.dingTalkId())
              .put("language", recipient.language())
              .put("enabled", enabled);
      case Duty one ->
          row.put("contact", one.contact()).put("from", one.from()).put("until", one.until());
      case Absence one ->
          row.put("contact", one.contact())
              .put("from", one.from())
              .put("until", one.until())
              .put("delegate", one.delegate());
    }
    return row.of(entry.part());
  }

  /** A language left out is Chinese, and who is not said to be disabled is enabled. */
  public static Reading read(Row row) {
    var cells = new Cells(row);
    var read =
        switch (row.part()) {
          case DEPARTMENTS ->
              new Department(
                  cells.departmentCode(CODE),
                  cells.name("name"),
                  cells.aliases("aliases"),
                  cells.optionalCode("parent"),
                  cells.email("defaultBox"));
          case CONTACTS -> contact(cells);
          case DUTIES ->
              new Duty(
                  cells.code(CODE), cells.code("contact"), cells.date("from"), cells.date("until"));
          case ABSENCES ->
              new Absence(
                  cells.code(CODE),
                  cells.code("contact"),
                  cells.date("from"),
                  cells.date("until"),
                  cells.optionalCode("delegate"));
        };
    return cells.flaws().isEmpty() ? new Reading.Read(read) : new Reading.Faulty(cells.flaws());
  }

  private static Contact contact(Cells cells) {
    return new Contact(
        new Recipient(
            cells.code(CODE),
            cells.optionalCode("department"),
            cells.name("name"),
            cells.one("language", Language.class, Language.ZH),
            cells.email("email"),
            cells.mobile("mobile"),
            cells.userId("weComId"),
            cells.userId("dingTalkId")),
        cells.one("role", Role.class, null),
        cells.yes("enabled"));
  }
}
