package huiying.notify.alert;

import huiying.contracts.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Alerts in memory, as strict as the real ones. */
public final class InMemoryAlerts implements Alerts, Claims {
  private static final Comparator<Alert> LISTED =
      Comparator.comparing(Alert::createdAt).thenComparing(Alert::id);
  private static final Comparator<Alert> WAITING =
      Comparator.comparing((Alert alert) -> alert.progress().nextAttempt())
          .thenComparing(Alert::id);

  private final Map<AlertId, Alert> kept = new TreeMap<>();

  @Override
  public synchronized List<Alert> insert(Collection<Alert> planned) {
    var added = new ArrayList<Alert>();
    for (var alert : planned) {
      if (kept.putIfAbsent(alert.id(), alert) == null) {
        added.add(alert);
      }
    }
    return added;
  }

  @Override
  public List<Alert> ofMessage(MessageId message) {
    return all(alert -> alert.telling().message().equals(message));
  }

  @Override
  public synchronized Optional<Alert> cancel(AlertId id) {
    return Optional.ofNullable(kept.get(id))
        .filter(alert -> alert.progress().state() == AlertState.PLANNED)
        .map(alert -> put(alert.with(alert.progress().cancelled())));
  }

  @Override
  public synchronized Optional<Alert> claim(Instant now, Instant leaseUntil) {
    return kept.values().stream()
        .filter(alert -> alert.progress().state() == AlertState.PLANNED)
        .filter(alert -> !alert.progress().nextAttempt().isAfter(now))
        .min(WAITING)
        .map(alert -> put(alert.with(alert.progress().claimed(leaseUntil))));
  }

  @Override
  public synchronized boolean settle(Alert claimed, Progress outcome) {
    var now = kept.get(claimed.id());
    if (now == null || now.progress().attempts() != claimed.progress().attempts()) {
      return false;
    }
    var sent = outcome.state() == AlertState.SENT;
    var settles =
        switch (now.progress().state()) {
          case PLANNED -> true;
          case CANCELLED -> sent;
          case SENT, FAILED, SKIPPED -> false;
        };
    if (settles) {
      put(now.with(outcome));
    }
    return settles;
  }

  @Override
  public List<Alert> list(
      @Nullable MessageId message, @Nullable AlertState state, @Nullable Place after, int limit) {
    Predicate<Alert> asked =
        alert ->
            (message == null || alert.telling().message().equals(message))
                && (state == null || alert.progress().state() == state)
                && (after == null || isAfter(alert, after));
    return all(asked).stream().limit(limit).toList();
  }

  private static boolean isAfter(Alert alert, Place place) {
    var byTime = alert.createdAt().compareTo(place.createdAt());
    return byTime > 0 || (byTime == 0 && alert.id().compareTo(place.id()) > 0);
  }

  @Override
  public long planned() {
    return all(alert -> alert.progress().state() == AlertState.PLANNED).size();
  }

  public List<Alert> all() {
    return all(_ -> true);
  }

  private synchronized List<Alert> all(Predicate<Alert> asked) {
    return kept.values().stream().filter(asked).sorted(LISTED).toList();
  }

  private Alert put(Alert alert) {
    kept.put(alert.id(), alert);
    return alert;
  }
}
