package huiying.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The whole calendar as it stood from one change to the next; it never changes again. */
public final class CalendarVersion {
  private final int number;
  private final Instant since;
  private final String cause;
  private final @Nullable String notice;
  private final Region inForce;
  private final List<HolidayYear> national;
  private final Map<LocalDate, HolidayYear.Day> regional;
  private final Map<Region, WorkingCalendar> calendars = new ConcurrentHashMap<>();

  /**
   * @param number one or more, without gaps
   * @param since when it was made; whole milliseconds
   * @param cause what it came from: {@code shipped}, {@code region}, {@code import}, {@code days}
   * @param notice numbers of the notices that the change rests on; null if none is known
   * @param inForce which region's days count
   * @param national at most one of each year
   * @param regional Shanghai's own moves, kept also while they are not in force
   */
  public CalendarVersion(
      int number,
      Instant since,
      String cause,
      @Nullable String notice,
      Region inForce,
      List<HolidayYear> national,
      Map<LocalDate, HolidayYear.Day> regional) {
    this.number = number;
    this.since = since;
    this.cause = cause;
    this.notice = notice;
    this.inForce = inForce;
    this.national = national.stream().sorted(Comparator.comparing(HolidayYear::year)).toList();
    this.regional = Collections.unmodifiableMap(new TreeMap<>(regional));
    if (this.national.stream().map(HolidayYear::year).distinct().count() < national.size()) {
      throw new IllegalArgumentException("A year is given twice");
    }
  }

  public int number() {
    return number;
  }

  public Instant since() {
    return since;
  }

  public String cause() {
    return cause;
  }

  public @Nullable String notice() {
    return notice;
  }

  public Region inForce() {
    return inForce;
  }

  /** In order of years. */
  public List<HolidayYear> national() {
    return national;
  }

  /** In order of dates. */
  public Map<LocalDate, HolidayYear.Day> regional() {
    return regional;
  }

  public Optional<HolidayYear> year(int year) {
    return national.stream().filter(one -> one.year() == year).findFirst();
  }

  /** The one in force. */
  public WorkingCalendar calendar() {
    return of(inForce);
  }

  /** Summed up at the first question, then kept. */
  public WorkingCalendar of(Region region) {
    return calendars.computeIfAbsent(
        region, one -> new WorkingCalendar(national, daysOf(one, regional)));
  }

  /** What a region lays over the years. */
  static Map<LocalDate, HolidayYear.Day> daysOf(
      Region region, Map<LocalDate, HolidayYear.Day> regional) {
    return switch (region) {
      case CN -> Map.of();
      case CN_SH -> regional;
    };
  }

  /** The version after this one, if what is given is added in time. */
  CalendarVersion next(
      Instant at,
      String why,
      @Nullable String because,
      Region region,
      Collection<HolidayYear> years,
      Map<LocalDate, HolidayYear.Day> days) {
    return new CalendarVersion(number + 1, at, why, because, region, List.copyOf(years), days);
  }

  /** Whether both say the same of every day, whatever they are called and came from. */
  public boolean sameContent(CalendarVersion other) {
    return inForce == other.inForce
        && national.equals(other.national)
        && regional.equals(other.regional);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalendarVersion that
        && number == that.number
        && since.equals(that.since)
        && cause.equals(that.cause)
        && Objects.equals(notice, that.notice)
        && sameContent(that);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, since, cause);
  }

  @Override
  public String toString() {
    return "calendar version %d (%s) of %s".formatted(number, cause, since);
  }
}
