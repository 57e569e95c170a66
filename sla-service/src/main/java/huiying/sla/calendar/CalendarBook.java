package huiying.sla.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the calendar that there have been, one added after the other. */
public interface CalendarBook {
  /**
   * The version in force; cheap enough to be asked every second.
   *
   * @throws IllegalStateException if there is none at all, which is so only before the first start
   */
  CalendarVersion latest();

  Optional<CalendarVersion> find(int number);

  /**
   * @return false if somebody else has added that number; nothing is stored then
   */
  boolean add(CalendarVersion candidate);

  /** Newest first. */
  List<Entry> history(int limit);

  /** What a version is called and came from, without its days. */
  record Entry(int number, Instant since, String cause, @Nullable String notice) {
    public static Entry of(CalendarVersion version) {
      return new Entry(version.number(), version.since(), version.cause(), version.notice());
    }
  }
}
