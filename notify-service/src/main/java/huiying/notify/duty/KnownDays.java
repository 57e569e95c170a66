package huiying.notify.duty;

import huiying.contracts.DistrictTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** All that is known of working days at one moment; a later moment is another object. */
public final class KnownDays implements WorkingDays {
  /** Before anything was heard: Monday to Friday. */
  public static final KnownDays NOTHING = new KnownDays(Map.of());

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Map<Integer, KnownYear> years;

  private KnownDays(Map<Integer, KnownYear> years) {
    this.years = Map.copyOf(years);
  }

  /** Of several versions of a year the newest counts. */
  public static KnownDays of(Collection<KnownYear> heard) {
    var newest = new HashMap<Integer, KnownYear>();
    for (var year : heard) {
      newest.merge(year.year(), year, (a, b) -> b.isNewerThan(a) ? b : a);
    }
    return new KnownDays(newest);
  }

  @Override
  public boolean isWorkingDay(LocalDate date) {
    var year = years.get(date.getYear());
    return year == null
        ? !WEEKEND.contains(date.getDayOfWeek())
        : year.workingDays().contains(date);
  }

  /**
   * Days from {@code today} to the end of the last year whose holidays are known without a gap; 0
   * if this year's are not.
   *
   * @param today in {@link DistrictTime#ZONE}
   */
  public long daysKnownAfter(LocalDate today) {
    var year = today.getYear();
    while (isKnown(year)) {
      year++;
    }
    var last = LocalDate.of(year, Month.JANUARY, 1).minusDays(1);
    return Math.max(0, ChronoUnit.DAYS.between(today, last));
  }

  private boolean isKnown(int number) {
    var year = years.get(number);
    return year != null && !year.provisional();
  }
}
