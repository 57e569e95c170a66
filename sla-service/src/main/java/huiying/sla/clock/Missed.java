package huiying.sla.clock;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Warned;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Alarms that a fold has put behind the watermark: since the watch does not look back, the highest
 * of them is told together with the facts. What was told before is not told again; a warning not
 * even for another due date, unless its moment is still to come.
 */
final class Missed {
  private final TrackedMessage before;
  private final Rules rules;
  private final Position watermark;

  Missed(TrackedMessage before, Rules rules, Position watermark) {
    this.before = before;
    this.rules = rules;
    this.watermark = watermark;
  }

  List<Alarm> of(Watched one, Told told) {
    var earlier = toldBefore(one, told);
    var ids = earlier.stream().map(Alarm::id).collect(Collectors.toSet());
    var behind =
        rules.alarms().upTo(one, watermark).stream()
            .filter(alarm -> !ids.contains(alarm.id()) && !told.has(alarm))
            .toList();
    var warned =
        earlier.stream()
            .filter(Warned.class::isInstance)
            .map(Alarm::step)
            .collect(Collectors.toSet());
    return AlarmPlan.worthTelling(behind).stream().filter(alarm -> isNew(alarm, warned)).toList();
  }

  private static boolean isNew(Alarm alarm, Set<String> warned) {
    return !(alarm instanceof Warned) || !warned.contains(alarm.step());
  }

  private List<Alarm> toldBefore(Watched one, Told told) {
    if (told.hasRetracted(one.clock().code())) {
      return List.of(); // what was told was taken back
    }
    return before
        .clock(one.clock().code())
        .filter(Clock::isRunning)
        .map(was -> new Watched(before.id(), one.revision(), was, before.life().dispatchedAt()))
        .map(was -> rules.alarms().upTo(was, watermark))
        .orElse(List.of());
  }
}
