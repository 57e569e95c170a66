package huiying.sla.explain;

import huiying.contracts.DistrictTime;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Rules;
import huiying.sla.limit.Ledger;
import huiying.sla.limit.LedgerDay;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a clock is due when it is, by the very count that made its date, with the calendar and the
 * limits of that time.
 *
 * @param days from the start to the due date; of a paused clock, to the day of the suspension
 * @param left of a paused clock, how much of the limit is left, in its unit (milliseconds for
 *     hours); empty unless it is paused
 */
public record Explanation(
    Clock clock, Limit limit, Rules rules, List<LedgerDay> days, Optional<Long> left) {
  public Explanation {
    days = List.copyOf(days);
  }

  /**
   * @param rules those that the clock was counted by
   * @return empty if they have no such limit any more
   */
  public static Optional<Explanation> of(Clock clock, Rules rules) {
    return rules.limits().named(clock.limit()).map(limit -> of(clock, limit, rules));
  }

  private static Explanation of(Clock clock, Limit limit, Rules rules) {
    var reckoning = rules.reckon(limit, clock.course());
    var days = Ledger.of(reckoning);
    if (clock.state() instanceof Clock.State.Paused(var since)) {
      var until = DistrictTime.dateOf(since);
      var before = days.stream().filter(day -> !day.date().isAfter(until)).toList();
      return new Explanation(clock, limit, rules, before, Optional.of(reckoning.leftAt(since)));
    }
    return new Explanation(clock, limit, rules, days, Optional.empty());
  }

  /** The pause that takes a day out; empty if none does. */
  public Optional<Instant> suspendedSince(LocalDate day) {
    return clock.course().pauses().stream()
        .filter(pause -> covers(pause, day))
        .map(Pause::from)
        .findFirst();
  }

  private static boolean covers(Pause pause, LocalDate day) {
    var from = DistrictTime.dateOf(pause.from());
    var to = DistrictTime.dateOf(pause.to());
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
