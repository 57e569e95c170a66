package huiying.sla.clock;

import huiying.sla.limit.Deadline;
import huiying.sla.limit.Limit;

/** What an open clock would come to by other rules. */
public sealed interface Recount {
  /** The limit is gone, or is not for such messages any more. */
  record NoLimit() implements Recount {}

  /**
   * @param due by the count, be it earlier than the date that stands
   */
  record Counted(Limit limit, Deadline due) implements Recount {}

  static Recount of(Clock clock, Summary message, Rules rules) {
    return rules
        .limits()
        .named(clock.limit())
        .filter(limit -> limit.matches(message.classification()))
        .<Recount>map(limit -> new Counted(limit, rules.reckon(limit, clock.course()).deadline()))
        .orElseGet(NoLimit::new);
  }
}
