package huiying.sla.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What to group by. */
public enum GroupBy {
  CHANNEL,
  DEPARTMENT,
  KIND,
  /** The month of receipt: {@code 2026-03}. */
  MONTH,
  /** The day of receipt. */
  DAY,
  /** The clocks' limits; messages without a clock have none. */
  LIMIT;

  /**
   * @param limit of the clocks; null for messages without
   */
  @Nullable String groupOf(LocalDate day, Cell cell, @Nullable String limit) {
    return switch (this) {
      case CHANNEL -> cell.channel().name();
      case DEPARTMENT -> cell.department();
      case KIND -> cell.kind().name();
      case MONTH -> YearMonth.from(day).toString();
      case DAY -> day.toString();
      case LIMIT -> limit;
    };
  }
}
