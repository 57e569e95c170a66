package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.sla.clock.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Counts the clocks of one limit, one after the other. */
final class ClockCount {
  private final RulesOfClocks rules;
  private final Map<Instant, Integer> running = new TreeMap<>();
  private final Map<Integer, Integer> workingDays = new TreeMap<>();
  private int messages;
  private int met;
  private int late;
  private int cancelled;
  private int paused;
  private int reclassifiedAfterBreach;

  ClockCount(RulesOfClocks rules) {
    this.rules = rules;
  }

  /** Once for each message that has such clocks. */
  void addMessage() {
    messages++;
  }

  void add(Clock clock) {
    switch (clock.state()) {
      case Clock.State.Running _ -> running.merge(clock.deadline().dueAt(), 1, Integer::sum);
      case Clock.State.Paused _ -> paused++;
      case Clock.State.Met(var at) -> {
        met++;
        addDays(clock, at);
      }
      case Clock.State.Late(var at) -> {
        late++;
        addDays(clock, at);
      }
      case Clock.State.Cancelled(_, var reason) -> {
        cancelled++;
        var isAfterBreach = reason == Clock.Reason.RECLASSIFIED && !clock.breaches().isEmpty();
        reclassifiedAfterBreach += isAfterBreach ? 1 : 0;
      }
    }
  }

  private void addDays(Clock clock, Instant stopped) {
    var from = DistrictTime.dateOf(clock.startedAt());
    var days = rules.calendar(clock).between(from, DistrictTime.dateOf(stopped));
    workingDays.merge(days, 1, Integer::sum);
  }

  ClockTally tally(String limit) {
    return new ClockTally(
        limit,
        messages,
        met,
        late,
        cancelled,
        paused,
        running,
        workingDays,
        reclassifiedAfterBreach);
  }
}
