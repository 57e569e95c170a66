package huiying.sla.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month's reports as they were when it was frozen; they never change again.
 *
 * @param corrections what earlier frozen months would say now
 */
public record Pack(
    YearMonth month,
    Instant frozenAt,
    Compliance total,
    List<Compliance> byDepartment,
    List<Compliance> byChannel,
    List<Compliance> byKind,
    List<Compliance> byLimit,
    List<Compliance> byDay,
    Ranking ranking,
    LegsReport legs,
    List<Correction> corrections) {
  /**
   * @param then the month's total as it was frozen
   * @param now as it is when this pack is frozen
   */
  public record Correction(YearMonth month, Compliance then, Compliance now) {}
}
