package huiying.notify.duty;

import huiying.contracts.CalendarEvent.YearTold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what sla-service says of a year's working days. It is told more than once, and after a
 * restart of sla-service older versions may follow newer ones: the newest holds.
 */
public final class LearnYear {
  private static final Logger LOG = LoggerFactory.getLogger(LearnYear.class);

  /** Others write only what is newer, so that a race is over after a few tries. */
  private static final int TRIES = 5;

  private final KnownYears years;
  private final LearnedDays days;

  public LearnYear(KnownYears years, LearnedDays days) {
    this.years = years;
    this.days = days;
  }

  /**
   * Returns when it is kept, or was known before; from then on this instance goes by it, others
   * within a minute.
   *
   * @throws IllegalStateException if others keep writing the same year; take it again
   */
  public void take(YearTold told) {
    var next = KnownYear.of(told);
    if (!next.isPlausible()) {
      LOG.warn("Of {} no working day at all was told; what was known before stays", told.year());
      return;
    }
    for (var tries = 0; tries < TRIES; tries++) {
      var known = years.find(next.year());
      if (known.filter(one -> !next.isNewerThan(one)).isPresent() || years.save(next, known)) {
        days.refresh();
        return;
      }
    }
    throw new IllegalStateException("Others keep writing the working days of " + told.year());
  }
}
