package huiying.sla.report;

import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.sla.report.RollUps.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of roll-ups must do. */
public abstract class RollUpsContract {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  protected abstract RollUps rollUps();

  @Test
  void knowsTheEarliestDirtyDaysOfARange() {
    rollUps().mark(Set.of(FRIDAY, MONDAY, TUESDAY));

    assertThat(days(rollUps().dirty(MONDAY, FRIDAY, 2))).containsExactly(MONDAY, TUESDAY);
    assertThat(days(rollUps().dirty(TUESDAY, FRIDAY, 9))).containsExactly(TUESDAY, FRIDAY);
  }

  @Test
  void keepsARollUpAsItWas() {
    rollUps().mark(Set.of(MONDAY));
    var rollUp = rollUp(MONDAY, 3, "住房局");
    rollUps().save(rollUp, dirty().getFirst().stamp());

    assertThat(cells(MONDAY, FRIDAY)).isEqualTo(Map.of(MONDAY, rollUp.cells()));
    assertThat(legs()).isEqualTo(rollUp.legs());
    assertThat(rollUps().between(MONDAY, FRIDAY)).containsExactly(rollUp);
    assertThat(cells(TUESDAY, FRIDAY)).isEmpty();
    assertThat(dirty()).isEmpty();
  }

  @Test
  void staysDirtyWhenMarkedAgainWhileItWasCounted() {
    rollUps().mark(Set.of(MONDAY));
    var read = dirty().getFirst().stamp();
    rollUps().mark(Set.of(MONDAY));
    rollUps().save(rollUp(MONDAY, 1, null), read);

    assertThat(dirty())
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.day()).isEqualTo(MONDAY);
          assertThat(mark.stamp()).isGreaterThan(read);
        });
  }

  @Test
  void keepsWhatKnowsMoreWhenTwoCountTheSameDay() {
    rollUps().mark(Set.of(MONDAY));
    var slow = dirty().getFirst().stamp();
    rollUps().mark(Set.of(MONDAY));
    var fast = dirty().getFirst().stamp();
    rollUps().save(rollUp(MONDAY, 2, null), fast);
    rollUps().save(rollUp(MONDAY, 1, null), slow);
    rollUps().save(rollUp(MONDAY, 2, null), fast);

    assertThat(cells(MONDAY, MONDAY).get(MONDAY)).extracting(Cell::messages).containsExactly(2);
    assertThat(dirty()).isEmpty();
  }

  @Test
  void marksAllDaysOnceToBeginWith() {
    assertThat(rollUps().isBegun()).isFalse();
    rollUps().begin(Set.of(MONDAY, FRIDAY));

    assertThat(rollUps().isBegun()).isTrue();
    assertThat(days(dirty())).containsExactly(MONDAY, FRIDAY);
  }

  @Test
  void beginsWithoutAnyMessage() {
    rollUps().begin(Set.of());

    assertThat(rollUps().isBegun()).isTrue();
    assertThat(dirty()).isEmpty();
  }

  private static RollUp rollUp(LocalDate day, int messages, @Nullable String department) {
    var due = at("2026-03-24T00:00");
    var tally =
        new ClockTally("reply", messages, 1, 2, 3, 4, Map.of(due, 5), Map.of(0, 1, 7, 2), 6);
    var cell =
        new Cell(Channel.PORTAL, Kind.HELP, department, "城管执法局", messages, 1, List.of(tally));
    var leg =
        new LegTally(department, null, 1, 2, 3, 4, Map.of(day, 5), Map.of(day.plusDays(7), 6));
    return new RollUp(day, List.of(cell), List.of(leg));
  }

  private List<Mark> dirty() {
    return rollUps().dirty(MONDAY, FRIDAY, 100);
  }

  private static List<LocalDate> days(List<Mark> marks) {
    return marks.stream().map(Mark::day).toList();
  }

  private Map<LocalDate, List<Cell>> cells(LocalDate from, LocalDate to) {
    var found = new TreeMap<LocalDate, List<Cell>>();
    rollUps().forEachCells(from, to, found::put);
    return found;
  }

  private List<LegTally> legs() {
    var found = new ArrayList<LegTally>();
    rollUps().forEachLegs(MONDAY, FRIDAY, found::addAll);
    return found;
  }
}
