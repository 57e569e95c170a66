package huiying.notify.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The working days as they are known now, held in memory. What another instance has heard is known
 * here a minute later at the most. A store that is away is no reason to forget what was known.
 */
public final class LearnedDays implements WorkingDays {
  private static final Logger LOG = LoggerFactory.getLogger(LearnedDays.class);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final KnownYears years;
  private final InstantSource time;
  private final AtomicReference<Reading> last = new AtomicReference<>(Reading.NONE);

  public LearnedDays(KnownYears years, InstantSource time) {
    this.years = years;
    this.time = time;
  }

  /**
   * @param at when the store was asked; null for never
   */
  private record Reading(KnownDays days, @Nullable Instant at) {
    static final Reading NONE = new Reading(KnownDays.NOTHING, null);

    /** Also a time before the reading is another time: clocks are set right now and then. */
    boolean isFresh(Instant now) {
      return at != null && Duration.between(at, now).abs().compareTo(FRESH) < 0;
    }
  }

  @Override
  public boolean isWorkingDay(LocalDate date) {
    return now().isWorkingDay(date);
  }

  /** A snapshot, for questions that belong together. */
  public KnownDays now() {
    var now = time.instant();
    var reading = last.get();
    if (reading.at() == null) {
      return first(now);
    }
    if (!reading.isFresh(now) && last.compareAndSet(reading, new Reading(reading.days(), now))) {
      tryToRefresh(); // one thread asks; the others go on with what was known
    }
    return last.get().days();
  }

  /** Before anything was read all wait: nobody is to be told on a holiday for want of a look. */
  private synchronized KnownDays first(Instant now) {
    if (last.get().at() == null) {
      last.set(new Reading(KnownDays.of(years.all()), now));
    }
    return last.get().days();
  }

  /** Asks the store now; throws what it throws. */
  void refresh() {
    last.set(new Reading(KnownDays.of(years.all()), time.instant()));
  }

  private void tryToRefresh() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.warn("The working days stay as they were known: {}", e.getMessage());
    }
  }
}
