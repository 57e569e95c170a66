package huiying.notify.directory;

import static huiying.notify.directory.Directories.DESK;
import static huiying.notify.directory.Directories.HANDLER;
import static huiying.notify.directory.Directories.HOUSING;
import static huiying.notify.directory.Directories.IN_CHARGE;
import static huiying.notify.directory.Directories.LEAD;
import static huiying.notify.directory.Directories.LEADER;
import static huiying.notify.directory.Directories.OFFICE;
import static huiying.notify.directory.Directories.PARK_HANDLER;
import static huiying.notify.directory.Directories.contact;
import static huiying.notify.directory.Directories.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.directory.Detour.Why;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChooseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
  private static final Recipient BOX =
      new Recipient(
          "box-housing",
          "housing",
          HOUSING.name(),
          Language.ZH,
          "box@housing.cn",
          null,
          null,
          null);

  private final DirectoryMaker made = new DirectoryMaker(Directories.entries());

  @ParameterizedTest
  @ValueSource(strings = {"housing", "HOUSING", " 住房保障局 ", "区房管局", "ｈｏｕｓｉｎｇ"})
  void findsADepartmentByCodeNameOrAlias(String called) {
    assertThat(choose(Role.HANDLER, called)).containsExactly(told(HANDLER, Role.HANDLER));
  }

  @Test
  void tellsWhoHoldsTheRoleWithoutADetour() {
    assertThat(choose(Role.LEAD, "housing")).containsExactly(told(LEAD, Role.LEAD));
    assertThat(choose(Role.LEAD_IN_CHARGE, "housing"))
        .containsExactly(told(IN_CHARGE, Role.LEAD_IN_CHARGE));
    assertThat(choose(Role.DISTRICT_OFFICE, "housing"))
        .containsExactly(told(OFFICE, Role.DISTRICT_OFFICE));
    assertThat(choose(Role.DISTRICT_LEADER, null))
        .containsExactly(told(LEADER, Role.DISTRICT_LEADER));
    assertThat(choose(Role.DISPATCH_DESK, null)).containsExactly(told(DESK, Role.DISPATCH_DESK));
  }

  @Test
  void tellsAllWhoHoldTheRole() {
    var second = recipient("housing-second", "housing", "赵六", "second@housing.cn");
    made.with(contact(second, Role.HANDLER));

    assertThat(choose(Role.HANDLER, "housing"))
        .containsExactly(told(HANDLER, Role.HANDLER), told(second, Role.HANDLER));
  }

  @Test
  @DisplayName("S126 a role that nobody holds goes to the next one up, with the reason kept")
  void s126_missing() {
    assertThat(choose(Role.LEAD, "park"))
        .containsExactly(
            told(
                OFFICE,
                Role.LEAD,
                new Detour(Why.NOBODY, "LEAD"),
                new Detour(Why.NOBODY, "LEAD_IN_CHARGE")));
  }

  @Test
  @DisplayName("S126 for a handler who is disabled the department's default box is told")
  void s126_disabled() {
    made.with(boxOf(HOUSING)).with(new Contact(HANDLER, Role.HANDLER, false));

    assertThat(choose(Role.HANDLER, "housing"))
        .containsExactly(told(BOX, Role.HANDLER, new Detour(Why.DISABLED, HANDLER.contact())));
  }

  @Test
  @DisplayName("S126 for a handler on leave the delegate is told, on the days of the leave only")
  void s126_absent() {
    made.with(away("a", HANDLER, LEAD));

    assertThat(choose(Role.HANDLER, "housing"))
        .containsExactly(told(LEAD, Role.HANDLER, new Detour(Why.ABSENT, HANDLER.contact())));
    assertThat(ask(Role.HANDLER, "housing", TODAY.minusDays(2)))
        .containsExactly(told(HANDLER, Role.HANDLER));
    assertThat(ask(Role.HANDLER, "housing", TODAY.plusDays(2)))
        .containsExactly(told(HANDLER, Role.HANDLER));
    assertThat(ask(Role.HANDLER, "housing", TODAY.minusDays(1)).getFirst().recipient())
        .isEqualTo(LEAD);
    assertThat(ask(Role.HANDLER, "housing", TODAY.plusDays(1)).getFirst().recipient())
        .isEqualTo(LEAD);
  }

  @Test
  @DisplayName("S126 without delegate, default box and lead, a telling climbs up to the desk")
  void s126_climbs() {
    made.with(away("a", PARK_HANDLER, null)).with(new Contact(OFFICE, Role.DISTRICT_OFFICE, false));

    assertThat(choose(Role.HANDLER, "park"))
        .containsExactly(
            told(
                DESK,
                Role.HANDLER,
                new Detour(Why.ABSENT, PARK_HANDLER.contact()),
                new Detour(Why.NOBODY, "LEAD"),
                new Detour(Why.NOBODY, "LEAD_IN_CHARGE"),
                new Detour(Why.DISABLED, OFFICE.contact())));
  }

  @Test
  void followsDelegatesOfDelegates() {
    made.with(away("a", HANDLER, LEAD)).with(away("b", LEAD, IN_CHARGE));

    assertThat(choose(Role.HANDLER, "housing"))
        .containsExactly(
            told(
                IN_CHARGE,
                Role.HANDLER,
                new Detour(Why.ABSENT, HANDLER.contact()),
                new Detour(Why.ABSENT, LEAD.contact())));
  }

  @Test
  void doesNotTurnInCirclesBetweenTwoWhoStandInForEachOther() {
    made.with(away("a", HANDLER, LEAD)).with(away("b", LEAD, HANDLER));

    assertThat(choose(Role.HANDLER, "housing"))
        .extracting(Chosen::recipient)
        .containsExactly(IN_CHARGE);
  }

  @Test
  void followsFiveDelegatesAndNoMore() {
    var last = HANDLER;
    for (var i = 1; i <= 6; i++) {
      var next = recipient("delegate-" + i, null, "代" + i, "delegate" + i + "@d.cn");
      made.with(contact(next, Role.DISTRICT_OFFICE)).with(away("a-" + i, last, next));
      last = next;
    }
    assertThat(choose(Role.HANDLER, "housing").getFirst().recipient()).isEqualTo(LEAD);

    made.without(Part.ABSENCES, "a-6");
    assertThat(choose(Role.HANDLER, "housing").getFirst().recipient().contact())
        .isEqualTo("delegate-5");
  }

  @Test
  void takesTheDelegateOfAnyAbsenceOfThatDay() {
    made.with(away("a", HANDLER, null)).with(away("b", HANDLER, IN_CHARGE));

    assertThat(choose(Role.HANDLER, "housing"))
        .extracting(Chosen::recipient)
        .containsExactly(IN_CHARGE);
  }

  @Test
  void tellsADelegateOnceWhoHoldsTheRoleToo() {
    var second = recipient("a-second", "housing", "赵六", "second@housing.cn");
    made.with(contact(second, Role.HANDLER)).with(away("a", second, HANDLER));

    assertThat(choose(Role.HANDLER, "housing")).containsExactly(told(HANDLER, Role.HANDLER));
  }

  @Test
  void looksForALeadInTheDepartmentAboveFirst() {
    made.with(new Department("park", "公园管理处", List.of(), "housing", null));

    assertThat(choose(Role.LEAD, "park"))
        .containsExactly(told(LEAD, Role.LEAD, new Detour(Why.NOBODY, "LEAD")));
    assertThat(choose(Role.LEAD_IN_CHARGE, "park"))
        .containsExactly(
            told(IN_CHARGE, Role.LEAD_IN_CHARGE, new Detour(Why.NOBODY, "LEAD_IN_CHARGE")));
  }

  @Test
  void looksForNoHandlerInTheDepartmentAbove() {
    made.with(new Department("park", "公园管理处", List.of(), "housing", null))
        .with(new Contact(PARK_HANDLER, Role.HANDLER, false));

    assertThat(choose(Role.HANDLER, "park")).extracting(Chosen::recipient).containsExactly(LEAD);
  }

  @Test
  @DisplayName("S127 a message without department, or with one that nobody knows, goes to the desk")
  void s127() {
    for (var role : List.of(Role.HANDLER, Role.LEAD, Role.LEAD_IN_CHARGE)) {
      assertThat(choose(role, null))
          .containsExactly(told(DESK, role, new Detour(Why.NOT_DISPATCHED, role.name())));
      assertThat(choose(role, "月球局"))
          .containsExactly(told(DESK, role, new Detour(Why.UNKNOWN_DEPARTMENT, "月球局")));
    }
  }

  @Test
  void tellsAllDesksThatAreEnabled() {
    var second = recipient("desk-2", null, "分办二台", "desk2@d.cn");
    var third = recipient("desk-3", null, "分办三台", "desk3@d.cn");
    made.with(contact(second, Role.DISPATCH_DESK))
        .with(new Contact(third, Role.DISPATCH_DESK, false));

    assertThat(choose(Role.HANDLER, null))
        .extracting(Chosen::recipient)
        .containsExactly(DESK, second);
    assertThat(made.district().dispatchDesk()).isEqualTo(DESK);
  }

  @Test
  void tellsTheDeskEvenIfAllOfItIsAway() {
    made.with(away("a", DESK, null));

    assertThat(choose(Role.DISPATCH_DESK, null))
        .containsExactly(told(DESK, Role.DISPATCH_DESK, new Detour(Why.ABSENT, DESK.contact())));
  }

  @Test
  void knowsTheDutyOfficerOfTheDay() {
    var one = recipient("duty-1", null, "甲", "duty1@d.cn");
    var other = recipient("duty-2", null, "乙", "duty2@d.cn");
    made.with(contact(one, Role.DUTY_OFFICER))
        .with(contact(other, Role.DUTY_OFFICER))
        .with(new Duty("d-1", "duty-1", TODAY, TODAY))
        .with(new Duty("d-2", "duty-2", TODAY.plusDays(1), TODAY.plusDays(7)));

    assertThat(choose(Role.DUTY_OFFICER, null)).containsExactly(told(one, Role.DUTY_OFFICER));
    assertThat(ask(Role.DUTY_OFFICER, null, TODAY.plusDays(7)))
        .containsExactly(told(other, Role.DUTY_OFFICER));
    assertThat(ask(Role.DUTY_OFFICER, null, TODAY.plusDays(8)))
        .containsExactly(told(OFFICE, Role.DUTY_OFFICER, new Detour(Why.NOBODY, "DUTY_OFFICER")));
  }

  @Test
  @DisplayName("S135 handlers of co-departments are told too, and unknown ones go to the desk")
  void s135() {
    assertThat(askWith(Role.HANDLER, "housing", List.of("park", "住房保障局", "月球局"), null))
        .containsExactly(
            told(HANDLER, Role.HANDLER),
            told(PARK_HANDLER, Role.HANDLER),
            told(DESK, Role.HANDLER, new Detour(Why.UNKNOWN_DEPARTMENT, "月球局")));
    assertThat(askWith(Role.LEAD, "housing", List.of("park"), null))
        .containsExactly(told(LEAD, Role.LEAD));
  }

  @Test
  @DisplayName("S137 nobody of the accused department is told, nor its default box")
  void s137_department() {
    made.with(boxOf(HOUSING));

    assertThat(askWith(Role.HANDLER, "housing", List.of(), "区房管局"))
        .containsExactly(
            told(
                OFFICE,
                Role.HANDLER,
                new Detour(Why.ACCUSED, HANDLER.contact()),
                new Detour(Why.ACCUSED, "box-housing"),
                new Detour(Why.ACCUSED, LEAD.contact()),
                new Detour(Why.ACCUSED, IN_CHARGE.contact())));
  }

  @Test
  @DisplayName("S137 nobody in any part of the accused department is told")
  void s137_parts() {
    made.with(new Department("section", "维修科", List.of(), "housing", "box@section.cn"))
        .with(new Department("group", "维修组", List.of(), "section", null))
        .with(contact(recipient("group-handler", "group", "孙七", "g@housing.cn"), Role.HANDLER));

    assertThat(askWith(Role.HANDLER, "group", List.of("section"), "housing"))
        .extracting(Chosen::recipient)
        .containsExactly(OFFICE);
    assertThat(askWith(Role.HANDLER, "housing", List.of(), "section"))
        .as("the whole is not a part of its part")
        .containsExactly(told(HANDLER, Role.HANDLER));
  }

  @Test
  @DisplayName(
      "S137 no delegate of the accused department is told, nor anybody who stands in for it")
  void s137_delegates() {
    made.with(away("a", PARK_HANDLER, HANDLER));
    assertThat(askWith(Role.HANDLER, "park", List.of(), "housing"))
        .containsExactly(
            told(
                OFFICE,
                Role.HANDLER,
                new Detour(Why.ABSENT, PARK_HANDLER.contact()),
                new Detour(Why.ACCUSED, HANDLER.contact()),
                new Detour(Why.NOBODY, "LEAD"),
                new Detour(Why.NOBODY, "LEAD_IN_CHARGE")));

    made.with(away("b", HANDLER, LEADER));
    assertThat(askWith(Role.HANDLER, "park", List.of("housing"), "housing"))
        .extracting(Chosen::recipient)
        .containsExactly(OFFICE);
  }

  @Test
  @DisplayName("S137 a report about a department that nobody knows is told to the desk only")
  void s137_unknown() {
    assertThat(askWith(Role.HANDLER, "月球局", List.of(), "月球局 "))
        .containsExactly(told(DESK, Role.HANDLER, new Detour(Why.ACCUSED, "月球局")));
    assertThat(askWith(Role.HANDLER, "housing", List.of(), "月球局"))
        .containsExactly(told(DESK, Role.HANDLER, new Detour(Why.ACCUSED, "月球局")));
  }

  @Test
  @DisplayName("S137 who is of the accused department is not told in another role either")
  void s137_sameLetterBox() {
    made.with(contact(recipient("a-office", null, "李四", "LEAD@housing.cn"), Role.DISTRICT_OFFICE))
        .with(new Department("park", "公园管理处", List.of(), null, "handler@housing.cn"))
        .with(new Contact(PARK_HANDLER, Role.HANDLER, false));

    assertThat(askWith(Role.DISTRICT_OFFICE, "housing", List.of(), "housing"))
        .extracting(Chosen::recipient)
        .containsExactly(OFFICE);
    assertThat(askWith(Role.HANDLER, "park", List.of(), "housing"))
        .extracting(Chosen::recipient)
        .containsExactly(OFFICE);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void isNeverNobody(Role role) {
    var desk = new DirectoryMaker(Entries.NONE).with(contact(DESK, Role.DISPATCH_DESK));

    for (var department : new @Nullable String[] {null, "housing"}) {
      var ask = new Ask(role, department, List.of("park"), "housing", TODAY);
      assertThat(desk.district().choose(ask)).extracting(Chosen::recipient).containsExactly(DESK);
    }
  }

  @Test
  void knowsNamesAndWhetherTwoWordsMeanTheSameDepartment() {
    var district = Directories.directory();

    assertThat(district.nameOf("区房管局")).contains("住房保障局");
    assertThat(district.nameOf("住房\u200B保障 局")).contains("住房保障局");
    assertThat(district.isOf(HANDLER, "区\u3000房管局")).isTrue();
    assertThat(district.nameOf("月球局")).isEmpty();
    assertThat(district.nameOf(null)).isEmpty();
    assertThat(district.isSame("housing", "区房管局")).isTrue();
    assertThat(district.isSame("housing", "park")).isFalse();
    assertThat(district.isSame("月球局", " 月球局")).isTrue();
    assertThat(district.isSame("月球局", "housing")).isFalse();
    assertThat(district.isSame("housing", "月球局")).isFalse();
    assertThat(district.isSame(null, null)).isFalse();
  }

  @Test
  void knowsWhetherARoleCanBeToldAtAll() {
    var district = Directories.directory();

    assertThat(district.canTell(Role.HANDLER, DeliveryChannel.SMS)).isTrue();
    assertThat(district.canTell(Role.LEAD, DeliveryChannel.SMS)).isFalse();
    assertThat(district.canTell(Role.LEAD, DeliveryChannel.EMAIL)).isTrue();
    assertThat(district.canTell(Role.DUTY_OFFICER, DeliveryChannel.EMAIL)).isFalse();
  }

  private static Department boxOf(Department one) {
    return new Department(one.code(), one.name(), one.aliases(), one.parent(), "box@housing.cn");
  }

  /** From yesterday until tomorrow. */
  private static Absence away(String code, Recipient who, @Nullable Recipient delegate) {
    return new Absence(
        code,
        who.contact(),
        TODAY.minusDays(1),
        TODAY.plusDays(1),
        delegate == null ? null : delegate.contact());
  }

  private static Chosen told(Recipient recipient, Role role, Detour... detours) {
    return new Chosen(recipient, role, List.of(detours));
  }

  private List<Chosen> choose(Role role, @Nullable String department) {
    return ask(role, department, TODAY);
  }

  private List<Chosen> ask(Role role, @Nullable String department, LocalDate on) {
    return made.district().choose(new Ask(role, department, List.of(), null, on));
  }

  private List<Chosen> askWith(
      Role role, String department, List<String> coDepartments, @Nullable String accused) {
    return made.district().choose(new Ask(role, department, coDepartments, accused, TODAY));
  }
}
