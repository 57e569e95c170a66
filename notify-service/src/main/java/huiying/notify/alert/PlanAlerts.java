package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;
import huiying.notify.directory.Directory;
import huiying.notify.ladder.Ladder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in a batch of clock events: first the alerts are inserted and those of retracted breaches
 * taken back, then the messages' states are stored. Only then may the batch's offsets be committed:
 * after a crash in between the events come again, and alerts that are there stay as they are.
 */
public final class PlanAlerts {
  private final MessageStates states;
  private final Alerts alerts;
  private final RetractBreaches retract;
  private final Ladder ladder;
  private final Directory directory;
  private final Bell bell;
  private final InstantSource time;

  public PlanAlerts(
      MessageStates states,
      Alerts alerts,
      Ladder ladder,
      Directory directory,
      Bell bell,
      InstantSource time) {
    this.states = states;
    this.alerts = alerts;
    this.retract = new RetractBreaches(alerts);
    this.ladder = ladder;
    this.directory = directory;
    this.bell = bell;
    this.time = time;
  }

  /**
   * @param arrivals in order for each message
   * @throws RuntimeException if the store does not answer or another wrote meanwhile; the batch
   *     must then be read again
   */
  public Taken take(List<Arrival> arrivals) {
    var now = time.instant();
    var folded = fold(arrivals, now);
    var planned = folded.stream().flatMap(one -> one.planned().stream()).toList();
    var added = new ArrayList<>(alerts.insert(planned));
    var cancelled = new ArrayList<Alert>();
    for (var retraction : folded.stream().flatMap(one -> one.retractions().stream()).toList()) {
      var retracted = retract.retract(retraction, now);
      added.addAll(retracted.corrections());
      cancelled.addAll(retracted.cancelled());
    }
    states.save(folded.stream().filter(Folded::changed).map(Folded::after).toList());
    if (!added.isEmpty()) {
      bell.ring();
    }
    return new Taken(added, cancelled, folded.stream().mapToInt(Folded::stale).sum());
  }

  private List<Folded> fold(List<Arrival> arrivals, Instant now) {
    var grouped = group(arrivals);
    var known = states.findAll(grouped.keySet());
    return grouped.entrySet().stream()
        .map(one -> {
          var before = known.getOrDefault(one.getKey(), MessageState.unknown(one.getKey()));
          return Fold.of(before, one.getValue(), ladder, directory, now);
        })
        .toList();
  }

  private static Map<MessageId, List<ClockEvent>> group(List<Arrival> arrivals) {
    var grouped = new LinkedHashMap<MessageId, List<ClockEvent>>();
    for (var arrival : arrivals) {
      grouped.computeIfAbsent(arrival.message(), _ -> new ArrayList<>()).add(arrival.event());
    }
    return grouped;
  }

  /**
   * What a batch came to.
   *
   * @param added alerts, corrections among them
   * @param stale alarms dropped for being out of date
   */
  public record Taken(List<Alert> added, List<Alert> cancelled, int stale) {}
}
