package huiying.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds facts into a message and says what must be announced of it. Pure: the same facts, rules,
 * times and earlier state give the same answer.
 *
 * <p>A fact already applied changes nothing. One that is ahead of the next is held until the gap is
 * filled. Before the first fact the clocks are brought to the rules in force; without facts that is
 * all that happens.
 */
public final class Fold {
  private final TrackedMessage before;
  private final Desk desk;
  private final Missed missed;
  private final List<Applied> applied;
  private long sequence;

  private Fold(TrackedMessage before, Rules rules, Position watermark, Instant now) {
    this.before = before;
    this.desk = new Desk(before, rules, watermark, now);
    this.missed = new Missed(before, rules, watermark);
    this.applied = new ArrayList<>(before.applied());
    this.sequence = before.sequence();
  }

  /**
   * @param watermark all alarms up to it have been announced, of clocks that ran then
   * @param now the present, to tell whether a breach may have been announced already
   */
  public static Folded of(
      TrackedMessage before, List<Fact> facts, Rules rules, Position watermark, Instant now) {
    return new Fold(before, rules, watermark, now).run(facts);
  }

  private Folded run(List<Fact> facts) {
    new BringUpToDate(desk).run();
    var waiting = WaitingFacts.of(before, facts);
    for (var next = waiting.pollAfter(sequence);
        next.isPresent();
        next = waiting.pollAfter(sequence)) {
      apply(next.get());
    }
    var after = message(waiting.held());
    var changed = !after.equals(before.revised(before.sequence(), before.held()));
    Watched.of(after).forEach(one -> missed.of(one, desk.told).forEach(desk.told::alarm));
    return new Folded(
        changed ? after : before, changed, desk.told.announcements(), waiting.tooFar());
  }

  private void apply(Fact fact) {
    fact.event()
        .ifPresent(event -> applied.add(new Applied(event, new ApplyFacts(desk).apply(event))));
    sequence = fact.sequence();
  }

  private TrackedMessage message(List<Fact> held) {
    return new TrackedMessage(
        before.id(),
        before.revision() + 1,
        sequence,
        desk.summary(),
        desk.life(),
        desk.clocks(),
        applied,
        held);
  }
}
