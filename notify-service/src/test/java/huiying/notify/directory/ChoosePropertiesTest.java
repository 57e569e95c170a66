package huiying.notify.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of each choice, whatever the directory is like. */
class ChoosePropertiesTest {
  private static final int DIRECTORIES = 300;
  private static final int ASKS = 60;

  @Test
  void somebodyIsToldOnceAndNobodyWhoMustNotBe() {
    for (var seed = 0; seed < DIRECTORIES; seed++) {
      var random = new Random(seed);
      var district = District.of(GeneratedEntries.of(seed));
      for (var i = 0; i < ASKS; i++) {
        check(district, ask(random, district.entries()), "seed %d, ask %d".formatted(seed, i));
      }
    }
  }

  private static void check(District district, Ask ask, String as) {
    var chosen = district.choose(ask);

    assertThat(chosen).as(as).isNotEmpty();
    assertThat(chosen).as(as).extracting(one -> one.recipient().contact()).doesNotHaveDuplicates();
    assertThat(chosen)
        .as(as)
        .allSatisfy(one -> {
          assertThat(one.role()).isEqualTo(ask.role());
          assertThat(one.detours()).doesNotHaveDuplicates();
          assertThat(isOfAccused(district, ask, one.recipient())).isFalse();
          assertThat(isEnabledOrBox(district, one.recipient())).isTrue();
          assertThat(one.detours().isEmpty()).isEqualTo(holdsTheRole(district, ask, one));
        });
  }

  private static boolean isOfAccused(District district, Ask ask, Recipient recipient) {
    return district
        .department(ask.accused())
        .map(accused -> district.isWithin(recipient.department(), accused))
        .orElse(false);
  }

  private static boolean isEnabledOrBox(District district, Recipient recipient) {
    return district
        .entries()
        .find(Part.CONTACTS, recipient.contact())
        .map(entry -> ((Contact) entry).enabled())
        .orElse(recipient.contact().startsWith("box-"));
  }

  /** In one of the departments asked for, or in the district, and present. */
  private static boolean holdsTheRole(District district, Ask ask, Chosen chosen) {
    var entry = district.entries().find(Part.CONTACTS, chosen.recipient().contact());
    if (entry.isEmpty()) {
      return false;
    }
    var contact = (Contact) entry.get();
    var department = contact.recipient().department();
    var isAsked =
        department == null
            || district.isSame(department, ask.department())
            || (ask.role() == Role.HANDLER && ask.coDepartments().contains(department));
    return contact.role() == ask.role()
        && isAsked
        && district.absences(contact, ask.on()).isEmpty()
        && district.holders(ask.role(), department, ask.on()).contains(contact);
  }

  private static Ask ask(Random random, Entries entries) {
    return new Ask(
        Role.values()[random.nextInt(Role.values().length)],
        department(random, entries),
        random.nextBoolean() ? List.of() : List.of("dep-" + random.nextInt(5)),
        department(random, entries),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500)));
  }

  private static @Nullable String department(Random random, Entries entries) {
    var departments = entries.departments();
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> "月球局";
      default ->
          departments.isEmpty() ? null : departments.get(random.nextInt(departments.size())).name();
    };
  }
}
