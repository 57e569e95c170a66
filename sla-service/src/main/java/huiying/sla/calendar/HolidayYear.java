package huiying.sla.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One calendar year of the State Council's arrangement, keyed by the year of the dates, not of the
 * notice: the notice for 2019 made 2018-12-29 a working day.
 *
 * @param source numbers of the notices, shown to people; null if there is none yet
 * @param provisional what the law lets one expect before the notice is there: counted, but a date
 *     that depends on it is provisional
 * @param days dates that differ from, or confirm, the plain rule; in order
 */
public record HolidayYear(
    int year, @Nullable String source, boolean provisional, Map<LocalDate, Day> days) {
  /**
   * @param name of the holiday that the day belongs to
   * @param off a day off; otherwise a make-up working day (调休上班)
   * @param notice number of the notice that set this day; null if it is the year's own
   * @param reason why the day was entered, as an administrator put it
   */
  public record Day(String name, boolean off, @Nullable String notice, @Nullable String reason) {
    public Day(String name, boolean off) {
      this(name, off, null, null);
    }

    /** Whether storing this over {@code loaded} would change nothing that this one says. */
    boolean repeats(@Nullable Day loaded) {
      return loaded != null
          && name.equals(loaded.name)
          && off == loaded.off
          && (notice == null || notice.equals(loaded.notice))
          && (reason == null || reason.equals(loaded.reason));
    }
  }

  public HolidayYear {
    days = Collections.unmodifiableMap(new TreeMap<>(days));
    for (var date : days.keySet()) {
      if (date.getYear() != year) {
        throw new IllegalArgumentException("%s is listed under %d".formatted(date, year));
      }
    }
  }

  public HolidayYear(int year, @Nullable String source, Map<LocalDate, Day> days) {
    this(year, source, false, days);
  }

  /**
   * Whether storing this over {@code loaded} would change nothing that this one says. What was
   * entered by hand may know more of the same days: its notices and reasons.
   */
  boolean repeats(HolidayYear loaded) {
    return year == loaded.year
        && provisional == loaded.provisional
        && loaded.notices().containsAll(notices())
        && days.keySet().equals(loaded.days.keySet())
        && days.entrySet().stream()
            .allMatch(e -> e.getValue().repeats(loaded.days.get(e.getKey())));
  }

  /** Numbers of all notices that it rests on, as a whole or for single days. */
  private Set<String> notices() {
    return Stream.concat(Stream.ofNullable(source), days.values().stream().map(Day::notice))
        .filter(Objects::nonNull)
        .flatMap(numbers -> Arrays.stream(numbers.split("；")))
        .collect(Collectors.toSet());
  }

  /** This year, with what {@code loaded} knows more of the days that stay as they are. */
  HolidayYear knowing(HolidayYear loaded) {
    var known = new TreeMap<>(days);
    known.replaceAll((date, day) -> {
      var before = loaded.days.get(date);
      return before != null && day.repeats(before) ? before : day;
    });
    return new HolidayYear(year, source, provisional, known);
  }

  /** How many days of the year are working days, with {@code regional} days laid over it. */
  int workingDays(Map<LocalDate, Day> regional) {
    var first = LocalDate.of(year, 1, 1);
    return (int)
        IntStream.range(0, first.lengthOfYear())
            .mapToObj(first::plusDays)
            .filter(date -> DayReason.of(date, this, regional.get(date)).working())
            .count();
  }
}
