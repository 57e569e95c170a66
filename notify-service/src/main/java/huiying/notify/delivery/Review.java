package huiying.notify.delivery;

import huiying.notify.alert.Alert;
import huiying.notify.alert.Progress.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the alerts of a notice, by id, and says which are not to be told: those for which
 * there is no reason any more, and of one clock all but the highest step.
 */
final class Review {
  private final Map<String, Long> kept = new TreeMap<>();
  private final Map<String, Long> left = new TreeMap<>();
  private Map<Reason, List<Alert>> dropped = new EnumMap<>(Reason.class);
  private @Nullable Alert highest;
  private long atOnce;

  void look(Alert alert, Optional<Reason> against) {
    if (against.isPresent()) {
      drop(alert, against.get());
      return;
    }
    count(alert, 1);
    if (alert.telling().step().height().isPresent()) {
      compare(alert);
    }
  }

  private void compare(Alert alert) {
    var before = highest;
    if (before == null || !before.telling().isOfSameClock(alert.telling())) {
      highest = alert;
      return;
    }
    var lower = height(alert) >= height(before) ? before : alert;
    highest = lower == alert ? before : alert;
    count(lower, -1);
    drop(lower, Reason.SUPERSEDED);
  }

  private static int height(Alert alert) {
    return alert.telling().step().height().orElse(0);
  }

  private void drop(Alert alert, Reason reason) {
    left.merge(alert.telling().step().level(), 1L, Long::sum);
    dropped.computeIfAbsent(reason, _ -> new ArrayList<>()).add(alert);
  }

  private void count(Alert alert, long one) {
    atOnce += alert.progress().atOnce() ? one : 0;
    kept.merge(alert.telling().step().level(), one, Long::sum);
  }

  /** What was dropped since it was last asked. */
  Map<Reason, List<Alert>> takeDropped() {
    var taken = dropped;
    dropped = new EnumMap<>(Reason.class);
    return taken;
  }

  /** How many are to be told, by level. */
  Map<String, Long> kept() {
    return kept;
  }

  /** Whether some of them are to be told at any hour. */
  boolean hasUrgent() {
    return atOnce > 0;
  }

  /** How many are not to be told, by level. */
  Map<String, Long> left() {
    return left;
  }
}
