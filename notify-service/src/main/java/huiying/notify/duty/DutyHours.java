package huiying.notify.duty;

import static huiying.contracts.DistrictTime.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When people are told who are not told at once: on working days, from one hour to another, in
 * Asia/Shanghai.
 *
 * @param from the first moment
 * @param until the moment after the last
 */
public record DutyHours(LocalTime from, LocalTime until) {
  /** Longer than any row of days off; a calendar without working days must not hold up a loop. */
  private static final int MOST_DAYS = 60;

  /**
   * @throws IllegalArgumentException if they end before they begin
   */
  public DutyHours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("Duty hours end before they begin");
    }
  }

  /** 08:30 to 17:30. */
  public static DutyHours shipped() {
    return new DutyHours(LocalTime.of(8, 30), LocalTime.of(17, 30));
  }

  public boolean include(Instant at, WorkingDays days) {
    var there = at.atZone(ZONE);
    var time = there.toLocalTime();
    return days.isWorkingDay(there.toLocalDate()) && !time.isBefore(from) && time.isBefore(until);
  }

  /**
   * The first moment within them at or after {@code at}; the next morning if sixty days have no
   * working day at all.
   */
  public Instant next(Instant at, WorkingDays days) {
    if (include(at, days)) {
      return at;
    }
    var there = at.atZone(ZONE);
    var first =
        there.toLocalTime().isBefore(from) ? there.toLocalDate() : there.toLocalDate().plusDays(1);
    for (var day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
      if (days.isWorkingDay(day)) {
        return beginOn(day);
      }
    }
    return beginOn(first);
  }

  private Instant beginOn(LocalDate day) {
    return day.atTime(from).atZone(ZONE).toInstant();
  }
}
