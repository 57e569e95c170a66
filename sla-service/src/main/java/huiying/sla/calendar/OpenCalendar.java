package huiying.sla.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sees to it at start that the book has the years that this release brings, and the region that is
 * set. Several instances may start at once: what one adds, the others find.
 */
public final class OpenCalendar {
  private final CalendarBook book;
  private final ShippedDays shipped;
  private final Region region;
  private final InstantSource time;

  public OpenCalendar(CalendarBook book, ShippedDays shipped, Region region, InstantSource time) {
    this.book = book;
    this.shipped = shipped;
    this.region = region;
    this.time = time;
  }

  public void open() {
    if (book.find(1).isEmpty()) {
      var _ =
          book.add(
              new CalendarVersion(
                  1, now(), "shipped", null, region, shipped.national(), shipped.regional()));
    }
    addWhenNeeded(this::withNewYears);
    addWhenNeeded(this::inTheRegionSet);
  }

  private void addWhenNeeded(Function<CalendarVersion, Optional<CalendarVersion>> step) {
    Optional<CalendarVersion> next;
    do {
      next = step.apply(book.latest());
    } while (next.isPresent() && !book.add(next.get()));
  }

  /** Only what is missing, or still a guess: what an administrator loaded is never overwritten. */
  private Optional<CalendarVersion> withNewYears(CalendarVersion latest) {
    var years = CalendarEdits.byYear(latest);
    for (var year : shipped.national()) {
      years.merge(year.year(), year, (has, brought) -> isBetter(brought, has) ? brought : has);
    }
    var regional = new TreeMap<>(shipped.regional());
    regional.putAll(latest.regional());
    var next = latest.next(now(), "shipped", null, latest.inForce(), years.values(), regional);
    return Optional.of(next).filter(one -> !one.sameContent(latest));
  }

  private static boolean isBetter(HolidayYear brought, HolidayYear has) {
    return has.provisional() && !brought.provisional();
  }

  private Optional<CalendarVersion> inTheRegionSet(CalendarVersion latest) {
    return latest.inForce() == region
        ? Optional.empty()
        : Optional.of(
            latest.next(now(), "region", null, region, latest.national(), latest.regional()));
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
