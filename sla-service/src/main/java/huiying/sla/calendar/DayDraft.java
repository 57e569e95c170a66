package huiying.sla.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody wants to have it; what is missing is named before anything is stored.
 *
 * @param layer what it belongs to; null for the region in force. A whole year's days are national.
 */
public record DayDraft(
    @Nullable LocalDate date,
    @Nullable String name,
    @Nullable Boolean off,
    @Nullable String notice,
    @Nullable String reason,
    @Nullable Region layer) {
  static DayDraft of(LocalDate date, HolidayYear.Day day) {
    return new DayDraft(date, day.name(), day.off(), day.notice(), day.reason(), null);
  }

  DayDraft orIn(Region inForce) {
    return layer == null ? new DayDraft(date, name, off, notice, reason, inForce) : this;
  }

  /** The day that it is once it was checked. */
  HolidayYear.Day day() {
    return new HolidayYear.Day(
        Objects.requireNonNull(name), Objects.requireNonNull(off), notice, reason);
  }
}
