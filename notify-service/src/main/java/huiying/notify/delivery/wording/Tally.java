package huiying.notify.delivery.wording;

import huiying.notify.alert.Alert;
import huiying.notify.delivery.Notice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a notice comes to. A message with two clocks is one thing to do.
 *
 * @param pending things to do, those that it has no line for included
 * @param late how many of those with a line are overdue
 * @param atLeast there may be more overdue ones among those without a line
 * @param corrections overdue ones that are taken back
 * @param earliest last day of the most urgent thing to do; empty if there is none
 */
public record Tally(
    long pending, long late, boolean atLeast, long corrections, Optional<LocalDate> earliest) {
  public static Tally of(Notice notice) {
    var pending = notice.alerts().stream().filter(alert -> tone(alert) != Tone.CORRECTION).toList();
    var late = pending.stream().filter(alert -> tone(alert) == Tone.LATE).toList();
    var corrected =
        notice.alerts().stream().filter(alert -> tone(alert) == Tone.CORRECTION).toList();
    return new Tally(
        subjects(pending) + notice.more(),
        subjects(late),
        notice.more() > 0 && late.size() == pending.size(),
        subjects(corrected),
        pending.stream().map(alert -> alert.telling().dueDate()).min(Comparator.naturalOrder()));
  }

  private static Tone tone(Alert alert) {
    return Tone.of(alert.telling().step());
  }

  private static long subjects(List<Alert> alerts) {
    return alerts.stream().map(alert -> alert.telling().subject()).distinct().count();
  }
}
