package huiying.notify.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.directory.Role;
import huiying.notify.ladder.Step.Overdue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final List<Role> OFFICE = List.of(Role.DISTRICT_OFFICE);

  @Test
  void theShippedLadderClimbsFromTheHandlerToTheDistrictOffice() {
    var ladder = Ladder.shipped();

    assertThat(ladder.toldAt(new Step.Warning(2))).containsExactly(Role.HANDLER);
    assertThat(ladder.toldAt(new Step.Breach())).containsExactly(Role.HANDLER, Role.LEAD);
    assertThat(ladder.toldAt(new Overdue(1))).containsExactly(Role.DISTRICT_OFFICE);
  }

  @Test
  void aDayReachesTheHighestStepThatIsNotAboveIt() {
    var ladder = new Ladder(OFFICE, OFFICE, new TreeMap<>(Map.of(1, OFFICE, 3, OFFICE, 5, OFFICE)));

    assertThat(ladder.reachedOn(1)).contains(new Overdue(1));
    assertThat(ladder.reachedOn(4)).contains(new Overdue(3));
    assertThat(ladder.reachedOn(90)).contains(new Overdue(5));
  }

  @Test
  void aDayBelowTheLowestStepReachesNone() {
    var ladder = new Ladder(OFFICE, OFFICE, new TreeMap<>(Map.of(3, OFFICE)));

    assertThat(ladder.reachedOn(2)).isEmpty();
  }

  @Test
  void aStepThatTellsNobodyIsRefused() {
    assertThatThrownBy(() -> new Ladder(List.of(), OFFICE, new TreeMap<>()))
        .hasMessage("A step of the ladder tells nobody");
  }

  @Test
  void aStepIsFoundAgainByItsCode() {
    var steps =
        List.of(new Step.Warning(2), new Step.Breach(), new Overdue(3), new Step.BreachRetracted());

    assertThat(steps).allSatisfy(step -> assertThat(Step.of(step.code())).isEqualTo(step));
    assertThatThrownBy(() -> Step.of("PARTY")).hasMessage("No step is called PARTY");
  }
}
