package huiying.notify.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.contracts.CalendarEvent.YearTold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnYearTest {
  private static final LocalDate FESTIVAL = LocalDate.parse("2026-02-16"); // a Monday
  private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

  private final InMemoryKnownYears years = new InMemoryKnownYears();
  private Instant now = START;
  private final LearnedDays days = new LearnedDays(years, () -> now);
  private final LearnYear learn = new LearnYear(years, days);

  @Test
  void whatIsToldHoldsAtOnce() {
    assertThat(days.isWorkingDay(FESTIVAL)).isTrue(); // nothing is known: a Monday

    learn.take(Year2026.told(1));

    assertThat(days.isWorkingDay(FESTIVAL)).isFalse();
  }

  @Test
  void theNewestVersionHoldsInWhateverOrderTheyCome() {
    learn.take(new YearTold(2026, 3, false, List.of(FESTIVAL), START));
    learn.take(Year2026.told(2));
    learn.take(Year2026.told(3)); // the same version again

    assertThat(days.isWorkingDay(FESTIVAL)).isTrue();
    assertThat(years.find(2026).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void aYearWithoutAnyWorkingDayIsNotBelieved() {
    learn.take(Year2026.told(1));
    learn.take(new YearTold(2026, 2, false, List.of(), START));

    assertThat(days.now().isWorkingDay(LocalDate.parse("2026-02-24"))).isTrue();
    assertThat(years.find(2026).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void whatAnotherInstanceHeardIsKnownAMinuteLater() {
    assertThat(days.isWorkingDay(FESTIVAL)).isTrue();
    years.save(KnownYear.of(Year2026.told(1)), Optional.empty());

    now = START.plus(Duration.ofSeconds(59));
    assertThat(days.isWorkingDay(FESTIVAL)).isTrue();
    now = START.plus(Duration.ofSeconds(60));
    assertThat(days.isWorkingDay(FESTIVAL)).isFalse();
    assertThat(years.asked).isEqualTo(2);
  }

  @Test
  void aStoreThatIsAwayIsAskedOnceAMinuteAndNothingIsForgotten() {
    learn.take(Year2026.told(1));
    years.away = true;

    now = START.plus(Duration.ofMinutes(2));
    assertThat(days.isWorkingDay(FESTIVAL)).isFalse();
    years.away = false;
    assertThat(days.isWorkingDay(FESTIVAL)).isFalse();
    assertThat(years.asked).isEqualTo(1); // the failed try counts for its minute
  }

  @Test
  void givesUpWhenOthersKeepWriting() {
    var busy =
        new KnownYears() {
          @Override
          public Optional<KnownYear> find(int year) {
            return Optional.empty();
          }

          @Override
          public List<KnownYear> all() {
            return List.of();
          }

          @Override
          public boolean save(KnownYear next, Optional<KnownYear> asRead) {
            return false;
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(
            () -> new LearnYear(busy, new LearnedDays(busy, () -> now)).take(Year2026.told(1)));
  }
}
