package huiying.sla.report;

import huiying.sla.clock.Clock;
import huiying.sla.clock.Leg;
import huiying.sla.clock.Rules;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.limit.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the messages received on one day into their roll-up. */
public final class DayCount {
  private final LocalDate day;
  private final Rules rules;
  private final Map<CellCount.Key, CellCount> cells = new TreeMap<>();
  private final Map<String, LegCount> departments = new TreeMap<>();
  private final LegCount desk;

  /**
   * @param rules whose calendar says how many working days something took
   */
  public DayCount(LocalDate day, Rules rules) {
    this.day = day;
    this.rules = rules;
    this.desk = new LegCount(rules.calendar());
  }

  public void add(TrackedMessage message) {
    message.summary().ifPresent(summary -> add(summary, message));
  }

  private void add(Summary summary, TrackedMessage message) {
    cells
        .computeIfAbsent(CellCount.Key.of(summary), _ -> new CellCount(rules.calendar()))
        .add(message.clocks());
    var owed = message.clocks().stream().filter(this::isForReply).toList();
    message.life().legs().forEach(leg -> of(leg).add(leg, dueIn(leg, owed)));
  }

  private boolean isForReply(Clock clock) {
    var limit = rules.limits().named(clock.limit());
    return !clock.isCancelled() && limit.filter(one -> one.stop() == Stop.REPLY).isPresent();
  }

  private LegCount of(Leg leg) {
    var department = leg.department();
    return department == null
        ? desk
        : departments.computeIfAbsent(department, _ -> new LegCount(rules.calendar()));
  }

  /** That of the reply owed when the leg began: a message worked on again has a new date. */
  private static Optional<LocalDate> dueIn(Leg leg, List<Clock> owed) {
    return owed.stream()
        .filter(clock -> !clock.startedAt().isAfter(leg.from()))
        .reduce((_, later) -> later)
        .or(() -> owed.stream().findFirst())
        .map(clock -> clock.deadline().dueDate());
  }

  public RollUp rollUp() {
    var legs = new ArrayList<LegTally>();
    departments.forEach((department, count) -> legs.add(count.tally(department)));
    legs.add(desk.tally(null));
    return new RollUp(
        day,
        cells.entrySet().stream().map(one -> one.getValue().cell(one.getKey())).toList(),
        List.copyOf(legs));
  }
}
