package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.kit.access.Reach;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up legs by department. */
final class LegsCount {
  private static final Comparator<LegsReport.Held> BY_DEPARTMENT =
      Comparator.comparing(
          LegsReport.Held::department, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  private final Reach reach;
  private final WorkingCalendar calendar;
  private final LocalDate today;
  private final Map<Optional<String>, LegSum> departments = new HashMap<>();

  /**
   * @param reach what is outside is left out
   * @param calendar by which legs that are still open are counted
   */
  LegsCount(Reach reach, WorkingCalendar calendar, Instant now) {
    this.reach = reach;
    this.calendar = calendar;
    this.today = DistrictTime.dateOf(now);
  }

  void add(List<LegTally> tallies) {
    tallies.stream()
        .filter(tally -> tally.isIn(reach))
        .forEach(tally -> of(Optional.ofNullable(tally.department())).add(tally));
  }

  private LegSum of(Optional<String> department) {
    return departments.computeIfAbsent(department, _ -> new LegSum(calendar, today));
  }

  /** In order of department, the dispatch desk last. */
  List<LegsReport.Held> rows() {
    return departments.entrySet().stream()
        .map(one -> one.getValue().of(one.getKey().orElse(null)))
        .filter(one -> one.legs() > 0)
        .sorted(BY_DEPARTMENT)
        .toList();
  }
}
