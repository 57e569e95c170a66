package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.sla.clock.RulesInForce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;

/**
 * Answers from the roll-ups, brought up to date first: what is read equals a recount of the
 * messages that are marked as changed when the question comes.
 */
public final class Reports {
  /** Days counted anew at most before a report is answered; the rest follows in the background. */
  private static final int MOST_AT_ONCE = 400;

  private final RollUps rollUps;
  private final KeepRollUps keep;
  private final RulesInForce rules;
  private final InstantSource time;

  public Reports(RollUps rollUps, KeepRollUps keep, RulesInForce rules, InstantSource time) {
    this.rollUps = rollUps;
    this.keep = keep;
    this.rules = rules;
    this.time = time;
  }

  public ComplianceReport compliance(Selection selection, GroupBy by) {
    var from = selection.from();
    var to = selection.to();
    var complete = keep.catchUp(from, to, MOST_AT_ONCE);
    var now = time.instant();
    var count = new ComplianceCount(selection, by, now);
    rollUps.forEachCells(from, to, count::add);
    return new ComplianceReport(from, to, by, now, complete, count.rows(), count.total());
  }

  /**
   * @param minimum the sample from which a department is ranked
   */
  public Ranking ranking(LocalDate from, LocalDate to, int minimum) {
    return Ranking.of(compliance(Selection.between(from, to), GroupBy.DEPARTMENT), minimum);
  }

  public LegsReport legs(LocalDate from, LocalDate to) {
    var complete = keep.catchUp(from, to, MOST_AT_ONCE);
    var now = time.instant();
    var calendar = rules.now().calendar();
    var sums = new HashMap<Optional<String>, LegSum>();
    rollUps.forEachLegs(
        from,
        to,
        tallies ->
            tallies.forEach(tally ->
                sums.computeIfAbsent(
                        Optional.ofNullable(tally.department()),
                        _ -> new LegSum(calendar, DistrictTime.dateOf(now)))
                    .add(tally)));
    var rows =
        sums.entrySet().stream()
            .map(one -> one.getValue().of(one.getKey().orElse(null)))
            .filter(one -> one.legs() > 0)
            .sorted(
                Comparator.comparing(
                    LegsReport.Held::department,
                    Comparator.nullsLast(Comparator.<String>naturalOrder())))
            .toList();
    return new LegsReport(from, to, now, complete, rows);
  }
}
