package huiying.sla.report;

import huiying.kit.access.Reach;
import huiying.sla.clock.RulesInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Answers from the roll-ups, brought up to date first: what is read equals a recount of the
 * messages that are marked as changed when the question comes.
 */
public final class Reports {
  /**
   * Days counted anew at most before a report is answered: more than five years have, and days that
   * did not change cost nothing. The rest follows in the background.
   */
  private static final int MOST_AT_ONCE = 2_000;

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

  /**
   * @param reach what is outside is left out
   */
  public LegsReport legs(LocalDate from, LocalDate to, Reach reach) {
    var complete = keep.catchUp(from, to, MOST_AT_ONCE);
    var now = time.instant();
    var count = new LegsCount(reach, rules.now().calendar(), now);
    rollUps.forEachLegs(from, to, count::add);
    return new LegsReport(from, to, now, complete, count.rows());
  }

  /** A month, brought up to date and read once for all reports of it. */
  public Reading read(YearMonth month) {
    var complete = catchUp(month);
    return read(month, complete, time.instant());
  }

  /**
   * @param now as of when
   */
  public Reading read(YearMonth month, Instant now) {
    return read(month, catchUp(month), now);
  }

  private boolean catchUp(YearMonth month) {
    return keep.catchUp(month.atDay(1), month.atEndOfMonth(), MOST_AT_ONCE);
  }

  private Reading read(YearMonth month, boolean complete, Instant now) {
    var from = month.atDay(1);
    var to = month.atEndOfMonth();
    var calendar = rules.now().calendar();
    return new Reading(from, to, now, complete, calendar, rollUps.between(from, to));
  }
}
