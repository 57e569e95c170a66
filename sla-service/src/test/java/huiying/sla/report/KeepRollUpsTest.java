package huiying.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeepRollUpsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

  private final District district = new District("2026-04-15T09:00");
  private final KeepRollUps keep =
      new KeepRollUps(district.rollUps, district.messages, District.rules());

  @Test
  void countsAtMostSoManyDaysAtOnceAndSaysWhetherThoseWereAll() {
    for (var day = 16; day <= 20; day++) {
      district.receives("住房局", "2026-03-%dT10:00".formatted(day));
    }

    assertThat(keep.catchUp(MONDAY, MONDAY.plusDays(9), 3)).isFalse();
    assertThat(district.rollUps.dirty(MONDAY, MONDAY.plusDays(9), 9)).hasSize(2);
    assertThat(keep.catchUp(MONDAY, MONDAY.plusDays(9), 3)).isTrue();
    assertThat(district.rollUps.dirty(MONDAY, MONDAY.plusDays(9), 9)).isEmpty();
  }

  @Test
  void leavesOtherDaysAlone() {
    district.receives("住房局", "2026-03-16T10:00");
    district.receives("住房局", "2026-03-27T10:00");
    keep.catchUp(MONDAY, MONDAY.plusDays(9), 3);

    assertThat(district.rollUps.dirty(MONDAY, MONDAY.plusDays(30), 9))
        .extracting(RollUps.Mark::day)
        .containsExactly(LocalDate.parse("2026-03-27"));
  }

  @Test
  void countsMessagesFromBeforeThereWereRollUps() {
    district.receives("住房局", "2026-03-16T10:00");
    var empty = new InMemoryRollUps();
    var older = new District("2026-04-15T09:00", district.messages, empty);

    assertThat(older.total("2026-03-16", "2026-03-16").received()).isEqualTo(1);
  }

  @Test
  void countsADayAnewWhenOneOfItsMessagesChanges() {
    var message = district.receives("住房局", "2026-03-16T10:00");
    assertThat(district.total("2026-03-16", "2026-03-16").met()).isZero();

    message.replied("2026-03-17T10:00");
    assertThat(district.total("2026-03-16", "2026-03-16").met()).isEqualTo(1);
  }
}
