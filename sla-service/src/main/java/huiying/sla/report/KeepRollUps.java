package huiying.sla.report;

import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import java.time.LocalDate;

/**
 * Brings roll-ups up to date: counts the days anew whose messages changed. Several instances may
 * count the same day; the store keeps what knows most.
 */
public final class KeepRollUps {
  private final RollUps rollUps;
  private final TrackedMessages messages;
  private final RulesInForce rules;
  private boolean begun;

  public KeepRollUps(RollUps rollUps, TrackedMessages messages, RulesInForce rules) {
    this.rollUps = rollUps;
    this.messages = messages;
    this.rules = rules;
  }

  /**
   * Counts dirty days of the range anew, the earliest first.
   *
   * @param most days at once
   * @return whether those were all
   */
  public synchronized boolean catchUp(LocalDate from, LocalDate to, int most) {
    begin();
    var dirty = rollUps.dirty(from, to, most + 1);
    dirty.stream().limit(most).forEach(this::count);
    return dirty.size() <= most;
  }

  /** A store from before there were roll-ups, or of roll-ups of another form. */
  private void begin() {
    if (!begun) {
      if (!rollUps.isBegun()) {
        rollUps.begin(messages.receiptDays());
      }
      begun = true;
    }
  }

  private void count(RollUps.Mark mark) {
    var count = new DayCount(mark.day(), rules);
    messages.forEachReceivedOn(mark.day(), count::add);
    rollUps.save(count.rollUp(), mark.stamp());
  }
}
