package huiying.notify.duty;

import huiying.contracts.CalendarEvent.YearTold;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The working days of one year, as sla-service's calendar told them.
 *
 * @param version of the calendar; of two the higher one holds
 * @param provisional the holidays of the year are not known yet, or only as a guess
 * @param workingDays in Asia/Shanghai, all within the year
 */
public record KnownYear(int year, int version, boolean provisional, Set<LocalDate> workingDays) {
  public KnownYear {
    workingDays = Set.copyOf(workingDays);
  }

  /** Days of other years are no news of this one, and are left out. */
  public static KnownYear of(YearTold told) {
    var days =
        told.workingDays().stream()
            .filter(day -> day.getYear() == told.year())
            .collect(Collectors.toUnmodifiableSet());
    return new KnownYear(told.year(), told.version(), told.provisional(), days);
  }

  public boolean isNewerThan(KnownYear other) {
    return version > other.version;
  }

  /** A year in which nobody ever works cannot be meant: there would be nobody to tell. */
  boolean isPlausible() {
    return !workingDays.isEmpty();
  }
}
