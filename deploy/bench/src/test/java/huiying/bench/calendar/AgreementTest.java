package huiying.bench.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final ShippedDays DAYS = ShippedDays.of(ShippedCalendar.read());

  private final Map<Contender, DayCounter> counters = new EnumMap<>(Contender.class);

  AgreementTest() {
    for (var contender : Contender.values()) {
      counters.put(contender, contender.counter(DAYS));
    }
  }

  @Test
  void allContendersGiveTheSameAnswers() {
    assertThatCode(() -> new Agreement(counters).check(2_000)).doesNotThrowAnyException();
  }

  @Test
  void oneWhoForgetsTheMakeUpDaysIsFoundOut() {
    counters.put(
        Contender.STRATA, new Strata(new ShippedDays(DAYS.holidays(), Set.of(), DAYS.off())));

    assertThatExceptionOfType(Disagreement.class)
        .isThrownBy(() -> new Agreement(counters).check(2_000))
        .satisfies(e -> assertThat(e.contender()).isEqualTo(Contender.STRATA));
  }

  @Test
  void oneWhoCountsTheFirstDayIsFoundOut() {
    counters.put(Contender.HUIYING, countingTheFirstDay(Contender.LOOP.counter(DAYS)));

    assertThatExceptionOfType(Disagreement.class)
        .isThrownBy(() -> new Agreement(counters).check(2_000));
  }

  private static DayCounter countingTheFirstDay(DayCounter right) {
    return new DayCounter() {
      @Override
      public LocalDate plus(LocalDate start, int n) {
        return right.plus(start, n);
      }

      @Override
      public int between(LocalDate from, LocalDate to) {
        return right.between(from.minusDays(1), to);
      }
    };
  }
}
