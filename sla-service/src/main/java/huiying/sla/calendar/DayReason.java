package huiying.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a day is a working day or is not. All counting goes by {@link #of}: a day cannot be counted
 * one way and explained another.
 */
public sealed interface DayReason {
  boolean working();

  /** Monday to Friday, and nobody said otherwise, or took it back. */
  record Weekday() implements DayReason {
    @Override
    public boolean working() {
      return true;
    }
  }

  /** Saturday or Sunday, and nobody said otherwise. */
  record Weekend() implements DayReason {
    @Override
    public boolean working() {
      return false;
    }
  }

  /**
   * Named as a day off.
   *
   * @param notice number of the notice that set it; null if none is known
   */
  record Off(String name, @Nullable String notice) implements DayReason {
    @Override
    public boolean working() {
      return false;
    }
  }

  /**
   * Named as a make-up working day (调休上班).
   *
   * @param notice number of the notice that set it; null if none is known
   */
  record MakeUp(String name, @Nullable String notice) implements DayReason {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * A region's day goes before the year's; without either, the plain rule holds.
   *
   * @param year null if it is not loaded
   */
  static DayReason of(
      LocalDate date, @Nullable HolidayYear year, HolidayYear.@Nullable Day regional) {
    if (regional != null) {
      return named(date, regional, null);
    }
    var day = year == null ? null : year.days().get(date);
    return day == null || year == null ? plain(date) : named(date, day, year.source());
  }

  /** A weekday listed as working is one again whose day off was taken back. */
  private static DayReason named(LocalDate date, HolidayYear.Day day, @Nullable String source) {
    if (!day.off() && !isWeekend(date)) {
      return new Weekday();
    }
    var notice = day.notice() == null ? source : day.notice();
    return day.off() ? new Off(day.name(), notice) : new MakeUp(day.name(), notice);
  }

  private static DayReason plain(LocalDate date) {
    return isWeekend(date) ? new Weekend() : new Weekday();
  }

  static boolean isWeekend(LocalDate date) {
    var weekday = date.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }
}
