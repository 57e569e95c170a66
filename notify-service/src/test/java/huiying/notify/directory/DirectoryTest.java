package huiying.notify.directory;

import static huiying.notify.directory.Directories.DESK;
import static huiying.notify.directory.Directories.HANDLER;
import static huiying.notify.directory.Directories.LEAD;
import static huiying.notify.directory.Directories.OFFICE;
import static huiying.notify.directory.Directories.PARK_HANDLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
  private final Directory directory = Directories.directory();

  @ParameterizedTest
  @ValueSource(strings = {"housing", "HOUSING", " 住房保障局 ", "区房管局", "ｈｏｕｓｉｎｇ"})
  void findsADepartmentByCodeNameOrAlias(String called) {
    assertThat(directory.recipients(called, List.of(Role.HANDLER))).containsExactly(HANDLER);
  }

  @Test
  void tellsEachRoleAskedFor() {
    var told =
        directory.recipients("housing", List.of(Role.HANDLER, Role.LEAD, Role.DISTRICT_OFFICE));

    assertThat(told).containsExactly(HANDLER, LEAD, OFFICE);
  }

  @Test
  void tellsTheDeskOnceWhenTheDepartmentIsMissingOrUnknown() {
    var both = List.of(Role.HANDLER, Role.LEAD);

    assertThat(directory.recipients(null, both)).containsExactly(DESK);
    assertThat(directory.recipients("月球局", both)).containsExactly(DESK);
  }

  @Test
  void tellsTheDeskInPlaceOfARoleThatNobodyHolds() {
    assertThat(directory.recipients("park", List.of(Role.HANDLER, Role.LEAD)))
        .containsExactly(PARK_HANDLER, DESK);
  }

  @Test
  void refusesTwoDepartmentsOfOneName() {
    var one = new Department("a", "甲局", List.of("同名"), Map.of());
    var other = new Department("b", "乙局", List.of("同名"), Map.of());

    assertThatThrownBy(() -> new Directory(DESK, OFFICE, List.of(one, other)))
        .hasMessage("Departments a and b are both called \"同名\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a@", "@b.cn", "a b@c.cn", "a@b.cn\r\nBcc: x@y.cn", "a@b.cn,c@d.cn"})
  void refusesWhatIsNoAddress(String email) {
    assertThatThrownBy(() -> new Recipient("张三", email))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
