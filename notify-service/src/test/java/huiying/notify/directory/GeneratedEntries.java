package huiying.notify.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Orderly directories of any shape, the same for the same seed. */
public final class GeneratedEntries {
  /** What spreadsheets and files stumble over. */
  private static final List<String> BITS =
      List.of("=", "+", "-", "@", "'", "''", "\"", ",", ";", "局", "𠮷", " ", "a", "1", "|", "\\");

  private final Random random;

  private GeneratedEntries(long seed) {
    random = new Random(seed);
  }

  public static Entries of(long seed) {
    return new GeneratedEntries(seed).make();
  }

  private Entries make() {
    var departments = new ArrayList<Department>();
    var contacts = new ArrayList<Contact>();
    var duties = new ArrayList<Duty>();
    var absences = new ArrayList<Absence>();
    contacts.add(Directories.contact(Directories.DESK, Role.DISPATCH_DESK));
    for (var i = 0; i < random.nextInt(8); i++) {
      departments.add(
          new Department(
              "dep-" + i,
              text().replace(";", "") + i + "x",
              aliases(i),
              i > 0 && random.nextBoolean() ? "dep-" + random.nextInt(i) : null,
              maybe("box" + i + "@d.cn")));
    }
    for (var i = 0; i < random.nextInt(20); i++) {
      var role = Role.values()[random.nextInt(Role.values().length)];
      if (!role.isOfDepartment() || !departments.isEmpty()) {
        var department =
            role.isOfDepartment()
                ? departments.get(random.nextInt(departments.size())).code()
                : null;
        contacts.add(contact("c-" + i, role, department));
      }
    }
    for (var i = 0; i < 5; i++) {
      var contact = contacts.get(random.nextInt(contacts.size()));
      var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
      if (contact.role() == Role.DUTY_OFFICER) {
        duties.add(new Duty("d-" + i, contact.code(), day, day.plusDays(random.nextInt(9))));
      }
      var delegate = contacts.get(random.nextInt(contacts.size())).code();
      absences.add(
          new Absence(
              "a-" + i,
              contact.code(),
              day,
              day.plusDays(random.nextInt(9)),
              delegate.equals(contact.code()) ? null : maybe(delegate)));
    }
    return new Entries(departments, contacts, duties, absences);
  }

  private Contact contact(String code, Role role, @Nullable String department) {
    return new Contact(
        new Recipient(
            code,
            department,
            text() + "x",
            Language.values()[random.nextInt(2)],
            maybe("=" + code + "@d.cn"),
            maybe("+8613800000000"),
            maybe("-" + code),
            maybe("@" + code)),
        role,
        random.nextBoolean());
  }

  private List<String> aliases(int department) {
    var aliases = new ArrayList<String>();
    for (var i = 0; i < random.nextInt(4); i++) {
      aliases.add(text().replace(";", "") + department + "-" + i);
    }
    return aliases;
  }

  private String text() {
    var text = new StringBuilder();
    for (var i = 0; i < random.nextInt(6); i++) {
      text.append(BITS.get(random.nextInt(BITS.size())));
    }
    return text.toString();
  }

  private @Nullable String maybe(String text) {
    return random.nextBoolean() ? text : null;
  }
}
