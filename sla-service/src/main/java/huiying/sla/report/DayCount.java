package huiying.sla.report;

import huiying.sla.clock.Clock;
import huiying.sla.clock.Leg;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.limit.Stop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the messages received on one day into their roll-up. Clocks of the dispatch desk are left
 * out: whether a returned message was dispatched again in time (退单重新分办) says nothing of the answer,
 * and the department that has the message by then is not the one that was late.
 */
public final class DayCount {
  private final LocalDate day;
  private final RulesOfClocks rules;
  private final Map<CellCount.Key, CellCount> cells = new TreeMap<>();
  private final Map<LegCount.Of, LegCount> legs = new TreeMap<>();

  /**
   * @param rules that clocks are and were counted by
   */
  public DayCount(LocalDate day, RulesInForce rules) {
    this.day = day;
    this.rules = new RulesOfClocks(rules);
  }

  public void add(TrackedMessage message) {
    message.summary().ifPresent(summary -> add(summary, message));
  }

  private void add(Summary summary, TrackedMessage message) {
    var clocks = message.clocks();
    var ofAnswer = clocks.stream().filter(clock -> !clock.isOfDispatch()).toList();
    cells.computeIfAbsent(CellCount.Key.of(summary), _ -> new CellCount(rules)).add(ofAnswer);
    var owed = ofAnswer.stream().filter(this::isForReply).toList();
    for (var leg : message.life().legs()) {
      add(leg, summary.accused(), clocks, owedIn(leg, owed));
    }
  }

  private boolean isForReply(Clock clock) {
    return !clock.isCancelled()
        && rules.limit(clock).filter(one -> one.stop() == Stop.REPLY).isPresent();
  }

  /** The reply owed when the leg began: a message worked on again has a new date. */
  private static Optional<Clock> owedIn(Leg leg, List<Clock> owed) {
    return owed.stream()
        .filter(clock -> !clock.startedAt().isAfter(leg.from()))
        .reduce((_, later) -> later)
        .or(() -> owed.stream().findFirst());
  }

  private void add(Leg leg, @Nullable String accused, List<Clock> clocks, Optional<Clock> owed) {
    var calendar =
        owed.or(() -> clocks.reversed().stream().findFirst())
            .map(rules::calendar)
            .orElseGet(rules::calendarNow);
    var of = new LegCount.Of(leg.department(), accused);
    legs.computeIfAbsent(of, _ -> new LegCount())
        .add(leg, owed.flatMap(DayCount::dueDate), calendar);
  }

  /** Nothing is late while time stands still, nor before a reply that was in time. */
  private static Optional<LocalDate> dueDate(Clock clock) {
    return switch (clock.state()) {
      case Clock.State.Running _, Clock.State.Late _ -> Optional.of(clock.deadline().dueDate());
      case Clock.State.Paused _, Clock.State.Met _, Clock.State.Cancelled _ -> Optional.empty();
    };
  }

  public RollUp rollUp() {
    return new RollUp(
        day,
        cells.entrySet().stream().map(one -> one.getValue().cell(one.getKey())).toList(),
        legs.entrySet().stream().map(one -> one.getValue().tally(one.getKey())).toList());
  }
}
