package huiying.sla.change;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.Move;
import huiying.sla.calendar.Move.Direction;
import huiying.sla.calendar.MovedClocks;
import huiying.sla.calendar.Moves;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Recount;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.MovedByLimits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Recounts every open clock by rules that are not in force yet; changes nothing. */
@Component
class ForeseeMoves implements MovedClocks, MovedByLimits {
  /** Moves listed at the most; all are counted. */
  private static final int MOST = 20_000;

  private final TrackedMessages messages;
  private final RulesInForce rules;

  ForeseeMoves(TrackedMessages messages, RulesInForce rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Moves ifInForce(CalendarVersion candidate) {
    return foresee(new Rules(candidate, rules.refreshed().limits()));
  }

  @Override
  public Moves ifInForce(LimitCatalogue candidate) {
    return foresee(new Rules(rules.refreshed().calendarVersion(), candidate));
  }

  private Moves foresee(Rules candidate) {
    var tally = new Tally();
    messages.forEachOpen(message -> tally.add(message, candidate));
    return tally.moves();
  }

  private static final class Tally {
    private final List<Move> listed = new ArrayList<>();
    private int checked;
    private int later;
    private int earlier;
    private int removed;

    void add(TrackedMessage message, Rules candidate) {
      for (var clock : message.clocks()) {
        if (clock.isOpen()) {
          checked++;
          add(message, clock, candidate);
        }
      }
    }

    private void add(TrackedMessage message, Clock clock, Rules candidate) {
      var summary = message.summary().orElseThrow();
      switch (Recount.of(clock, summary, candidate)) {
        case Recount.NoLimit() -> {
          removed++;
          list(message, clock, clock.deadline().dueDate(), Direction.REMOVED);
        }
        case Recount.Counted(_, var due) -> {
          var way = due.dueAt().compareTo(clock.deadline().dueAt());
          if (way > 0) {
            later++;
            list(message, clock, due.dueDate(), Direction.LATER);
          } else if (way < 0) {
            earlier++;
            list(message, clock, due.dueDate(), Direction.EARLIER);
          }
        }
      }
    }

    private void list(TrackedMessage message, Clock clock, LocalDate to, Direction direction) {
      if (listed.size() < MOST) {
        var from = clock.deadline().dueDate();
        listed.add(new Move(message.id().value(), clock.code(), from, to, direction));
      }
    }

    Moves moves() {
      var total = later + earlier + removed;
      return new Moves(checked, later, earlier, removed, total > listed.size(), listed);
    }
  }
}
