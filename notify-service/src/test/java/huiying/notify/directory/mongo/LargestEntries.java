package huiying.notify.directory.mongo;

import huiying.notify.directory.Absence;
import huiying.notify.directory.Contact;
import huiying.notify.directory.Department;
import huiying.notify.directory.Duty;
import huiying.notify.directory.Entries;
import huiying.notify.directory.Language;
import huiying.notify.directory.Part;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** As many entries as there may be, each as long as it may be. */
final class LargestEntries {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  private LargestEntries() {}

  static Entries make() {
    return new Entries(
        all(Part.DEPARTMENTS, LargestEntries::department),
        all(Part.CONTACTS, LargestEntries::contact),
        all(
            Part.DUTIES,
            i -> new Duty(longest("d", i, 64), longest("c", 1 + i % 100, 64), DAY, DAY)),
        all(
            Part.ABSENCES,
            i ->
                new Absence(
                    longest("a", i, 64),
                    longest("c", i, 64),
                    DAY,
                    DAY,
                    longest("c", (i + 1) % 5_000, 64))));
  }

  private static <E> List<E> all(Part part, IntFunction<E> entry) {
    return IntStream.range(0, part.most()).mapToObj(entry).toList();
  }

  private static Department department(int i) {
    var aliases =
        IntStream.range(0, Department.MOST_ALIASES).mapToObj(n -> name(i + "-" + n)).toList();
    return new Department(
        longest("b", i, 60), name("局" + i), aliases, i == 0 ? null : longest("b", 0, 60), email(i));
  }

  /** A desk, a hundred duty officers, and leads in charge: the longest role of a department. */
  private static Contact contact(int i) {
    var role = i == 0 ? Role.DISPATCH_DESK : i <= 100 ? Role.DUTY_OFFICER : Role.LEAD_IN_CHARGE;
    return new Contact(
        new Recipient(
            longest("c", i, 64),
            role.isOfDepartment() ? longest("b", i % 500, 60) : null,
            name("人" + i),
            Language.ZH,
            email(i),
            "+" + "1".repeat(20),
            longest("w", i, 64),
            longest("t", i, 64)),
        role,
        true);
  }

  private static String longest(String prefix, int i, int length) {
    var number = prefix + i + "-";
    return number + "x".repeat(length - number.length());
  }

  private static String name(String start) {
    return start + "字".repeat(200 - start.length());
  }

  private static String email(int i) {
    return longest("e", i, 190) + "@d.example";
  }
}
