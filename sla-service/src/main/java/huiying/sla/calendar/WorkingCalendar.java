package huiying.sla.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which days are working days, and how many lie between two dates. Immutable; every answer takes
 * the same time however far apart the dates are, since working days are summed up once.
 *
 * <p>Years that are not loaded follow the plain rule, Monday to Friday. They are not {@link
 * #isKnown known}, nor are years whose notice is still to come: a date that depends on one is
 * provisional.
 */
public final class WorkingCalendar {
  /** The first day that can be counted. */
  public static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

  /** The last day that can be counted. */
  public static final LocalDate LAST = LocalDate.of(2149, 12, 31);

  /** The first year that can be counted from end to end. */
  public static final int FIRST_WHOLE_YEAR = FIRST.getYear() + 1;

  /** The last year that leaves room for what begins in it. */
  public static final int LAST_WHOLE_YEAR = LAST.getYear() - 1;

  private final Map<Integer, HolidayYear> years;
  private final Map<LocalDate, HolidayYear.Day> regional;

  /** {@code before[i]}: working days from FIRST to the day before FIRST + i. */
  private final int[] before;

  /** {@code nth[n]}: days from FIRST to the working day that has n working days before it. */
  private final int[] nth;

  public WorkingCalendar(Collection<HolidayYear> loaded) {
    this(loaded, Map.of());
  }

  /**
   * @param regional days that a region moved; they go before those of the year
   */
  public WorkingCalendar(Collection<HolidayYear> loaded, Map<LocalDate, HolidayYear.Day> regional) {
    this.years =
        loaded.stream()
            .collect(Collectors.toUnmodifiableMap(HolidayYear::year, Function.identity()));
    this.regional = Map.copyOf(regional);
    var span = Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    this.before = new int[span + 1];
    for (var i = 0; i < span; i++) {
      before[i + 1] = before[i] + (isWorkingDay(FIRST.plusDays(i)) ? 1 : 0);
    }
    this.nth = IntStream.range(0, span).filter(i -> before[i + 1] > before[i]).toArray();
  }

  /** Why the day counts, or does not. */
  public DayReason reasonOf(LocalDate date) {
    return DayReason.of(date, years.get(date.getYear()), regional.get(date));
  }

  public boolean isWorkingDay(LocalDate date) {
    return reasonOf(date).working();
  }

  /** Whether the holidays of all days after {@code from} up to and with {@code to} are known. */
  public boolean isKnown(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.plusDays(1).getYear(), to.getYear()).allMatch(this::isKnown);
  }

  private boolean isKnown(int year) {
    var loaded = years.get(year);
    return loaded != null && !loaded.provisional();
  }

  /**
   * The end of the last year from that of {@code today} on without a year missing or provisional;
   * the end of the year before if that of {@code today} is itself one.
   */
  public LocalDate lastKnownDay(LocalDate today) {
    var unknown =
        IntStream.rangeClosed(today.getYear(), LAST.getYear() + 1)
            .filter(year -> !isKnown(year))
            .findFirst()
            .orElse(today.getYear());
    return LocalDate.of(unknown, 1, 1).minusDays(1);
  }

  /** Days from {@code today} to {@link #lastKnownDay}; zero if today is not known itself. */
  public int daysKnownAfter(LocalDate today) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(today, lastKnownDay(today)));
  }

  /**
   * The {@code n}-th working day after {@code start}, which is not counted itself.
   *
   * @param n one or more
   * @throws OutOfCalendar if {@code start} or the answer lies outside FIRST to LAST
   */
  public LocalDate plus(LocalDate start, int n) {
    var counted = before[index(start) + 1];
    var position = counted + (long) n - 1;
    if (n < 1 || position >= nth.length) {
      throw new OutOfCalendar(start);
    }
    return FIRST.plusDays(nth[(int) position]);
  }

  /**
   * The {@code n}-th working day before {@code end}, which is not counted itself.
   *
   * @param n one or more
   * @throws OutOfCalendar if {@code end} or the answer lies outside FIRST to LAST
   */
  public LocalDate minus(LocalDate end, int n) {
    var position = before[index(end)] - n;
    if (n < 1 || position < 0) {
      throw new OutOfCalendar(end);
    }
    return FIRST.plusDays(nth[position]);
  }

  /**
   * How many working days lie after {@code from} up to and with {@code to}; zero if {@code to} is
   * not later.
   *
   * @throws OutOfCalendar if either lies outside FIRST to LAST
   */
  public int between(LocalDate from, LocalDate to) {
    return Math.max(0, before[index(to) + 1] - before[index(from) + 1]);
  }

  /** The same day if it is a working day, else the next one. */
  public LocalDate rollForward(LocalDate date) {
    return isWorkingDay(date) ? date : plus(date, 1);
  }

  private static int index(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new OutOfCalendar(date);
    }
    return (int) (date.toEpochDay() - FIRST.toEpochDay());
  }
}
