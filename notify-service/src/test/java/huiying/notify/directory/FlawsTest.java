package huiying.notify.directory;

import static huiying.notify.directory.Directories.DESK;
import static huiying.notify.directory.Directories.HANDLER;
import static huiying.notify.directory.Directories.contact;
import static huiying.notify.directory.Directories.recipient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  private final DirectoryMaker made = new DirectoryMaker(Directories.entries());

  @Test
  void areNoneInAnOrderlyDirectory() {
    assertThat(District.flaws(made.entries())).isEmpty();
  }

  @Test
  void areAllNamedAtOnce() {
    made.with(department("a", "b"))
        .with(department("b", "a"))
        .with(department("below", "a"))
        .with(department("orphan", "nowhere"))
        .with(new Department("twin", "乙", List.of("ＨＯＵＳＩＮＧ"), null, null))
        .with(contact(recipient("box-a", null, "甲", "a@d.cn"), Role.DISTRICT_OFFICE))
        .with(contact(recipient("lost", null, "甲", "a@d.cn"), Role.LEAD))
        .with(contact(recipient("proud", "park", "甲", "a@d.cn"), Role.DISTRICT_LEADER))
        .with(contact(recipient("strange", "moon", "甲", "a@d.cn"), Role.HANDLER))
        .with(new Duty("d-1", "nobody", DAY, DAY))
        .with(new Duty("d-2", "office", DAY, DAY))
        .with(new Absence("a-1", "office", DAY, DAY.minusDays(1), null))
        .with(new Absence("a-2", "office", DAY, DAY, "office"))
        .with(new Absence("a-3", "nobody", DAY, DAY, "no-one"))
        .without(Part.CONTACTS, DESK.contact());

    assertThat(District.flaws(made.entries()))
        .extracting(flaw ->
            "%s/%s.%s %s".formatted(flaw.part().word(), flaw.code(), flaw.field(), flaw.fault()))
        .containsExactlyInAnyOrder(
            "departments/a.parent directory-parent-cycle",
            "departments/b.parent directory-parent-cycle",
            "departments/orphan.parent directory-unknown-department",
            "departments/twin.name directory-name-taken",
            "contacts/box-a.code directory-code-of-box",
            "contacts/lost.department directory-role-needs-department",
            "contacts/proud.department directory-role-of-district",
            "contacts/strange.department directory-unknown-department",
            "duties/d-1.contact directory-unknown-contact",
            "duties/d-2.contact directory-no-duty-officer",
            "absences/a-1.until from-after-to",
            "absences/a-2.delegate directory-own-delegate",
            "absences/a-3.contact directory-unknown-contact",
            "absences/a-3.delegate directory-unknown-contact",
            "contacts/. directory-no-desk");
    assertThatThrownBy(made::district)
        .isInstanceOf(FaultyDirectory.class)
        .hasMessageContaining("15 faults");
  }

  @Test
  void nameADepartmentWithTheNameOfAnother() {
    made.with(new Department("twin", " 公园管理处", List.of(), null, null));

    assertThat(District.flaws(made.entries()))
        .containsExactly(
            new Flaw(
                Part.DEPARTMENTS,
                "twin",
                "name",
                "directory-name-taken",
                List.of("公园管理处", "park")));
  }

  @Test
  void nameADeskThatCannotBeReached() {
    made.with(new Contact(DESK, Role.DISPATCH_DESK, false))
        .with(contact(without("desk-2"), Role.DISPATCH_DESK));

    assertThat(District.flaws(made.entries()))
        .extracting(Flaw::fault)
        .containsExactly("directory-no-desk");
  }

  @Test
  void nameACodeThatIsUsedTwice() {
    var contacts = new ArrayList<>(Directories.entries().contacts());
    contacts.add(contact(HANDLER, Role.HANDLER));

    assertThat(District.flaws(made.entries().with(Part.CONTACTS, contacts)))
        .extracting(Flaw::code, Flaw::field, Flaw::fault)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("housing-handler", "code", "directory-code-twice"));
  }

  @Test
  void nameWhatIsTooMuch() {
    var absences = new ArrayList<Absence>();
    for (var i = 0; i <= Part.ABSENCES.most(); i++) {
      absences.add(new Absence("a-" + i, "office", DAY, DAY, null));
    }

    assertThat(District.flaws(made.entries().with(Part.ABSENCES, absences)))
        .containsExactly(new Flaw(Part.ABSENCES, "", "", "too-many", List.of(5_001, 5_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a@", "@b.cn", "a b@c.cn", "a@b.cn\r\nBcc: x@y.cn", "a@b.cn,c@d.cn"})
  void anAddressThatIsNoneMakesNoRecipient(String email) {
    assertThatThrownBy(() -> recipient("a", null, "张三", email))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Department("a", "甲", List.of(), null, email))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Department department(String code, @Nullable String parent) {
    return new Department(code, "部门" + code, List.of(), parent, null);
  }

  private static Recipient without(String code) {
    return new Recipient(code, null, "无邮箱", Language.ZH, null, "13800000009", null, null);
  }
}
