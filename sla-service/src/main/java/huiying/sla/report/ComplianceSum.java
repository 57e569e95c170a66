package huiying.sla.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Adds up tallies of one group. */
final class ComplianceSum {
  private final Instant now;
  private final Spread workingDays = new Spread();
  private long received;
  private long met;
  private long late;
  private long overdue;
  private long running;
  private long paused;
  private long cancelled;
  private long reclassifiedAfterBreach;

  ComplianceSum(Instant now) {
    this.now = now;
  }

  void receive(int messages) {
    received += messages;
  }

  void add(ClockTally tally) {
    met += tally.met();
    late += tally.late();
    paused += tally.paused();
    running += tally.paused();
    cancelled += tally.cancelled();
    reclassifiedAfterBreach += tally.reclassifiedAfterBreach();
    workingDays.add(tally.workingDays());
    tally.running().forEach(this::addRunning);
  }

  private void addRunning(Instant dueAt, int clocks) {
    if (dueAt.isAfter(now)) {
      running += clocks;
    } else {
      overdue += clocks;
    }
  }

  Compliance of(@Nullable String group) {
    var decided = met + late + overdue;
    return new Compliance(
        group,
        received,
        met,
        late,
        overdue,
        running,
        paused,
        cancelled,
        decided == 0 ? null : (double) met / decided,
        workingDays.percentile(50),
        workingDays.percentile(90),
        workingDays.mean(),
        reclassifiedAfterBreach);
  }
}
