package huiying.notify.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of years must do: run against memory and MongoDB. */
public abstract class KnownYearsContract {
  private static final KnownYear FIRST = KnownYear.of(Year2026.told(1));
  private static final KnownYear SECOND = KnownYear.of(Year2026.told(2));

  protected abstract KnownYears empty();

  @Test
  void givesBackWhatItWasGivenInOrderOfTheYear() {
    var years = empty();
    var later = new KnownYear(2027, 3, true, Set.of(LocalDate.parse("2027-01-04")));

    assertThat(years.save(later, Optional.empty())).isTrue();
    assertThat(years.save(FIRST, Optional.empty())).isTrue();

    assertThat(years.find(2026)).contains(FIRST);
    assertThat(years.find(2028)).isEmpty();
    assertThat(years.all()).containsExactly(FIRST, later);
  }

  @Test
  void takesAWriteOnlyFromWhoReadTheLatest() {
    var years = empty();
    assertThat(years.save(FIRST, Optional.empty())).isTrue();

    assertThat(years.save(SECOND, Optional.empty())).isFalse();
    assertThat(years.find(2026)).contains(FIRST);
    assertThat(years.save(SECOND, Optional.of(FIRST))).isTrue();
    assertThat(years.save(FIRST, Optional.of(FIRST))).isFalse();
    assertThat(years.find(2026)).contains(SECOND);
  }
}
