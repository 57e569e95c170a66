package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;
import huiying.notify.criticism.Criticisms;
import huiying.notify.ladder.Ladders;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in a batch of clock events: first the alerts are put into their boxes and those of
 * retracted breaches taken back, and those that are there learn whom a report is about, then the
 * messages' states are stored. Only then may the batch's offsets be committed: after a crash in
 * between the events come again, and alerts that are there stay as they are.
 */
public final class PlanAlerts {
  private final MessageStates states;
  private final Alerts alerts;
  private final Post post;
  private final RetractBreaches retract;
  private final Criticisms criticisms;
  private final Office office;
  private final InstantSource time;

  public PlanAlerts(
      MessageStates states,
      Alerts alerts,
      Post post,
      Criticisms criticisms,
      Office office,
      InstantSource time) {
    this.states = states;
    this.alerts = alerts;
    this.post = post;
    this.retract = new RetractBreaches(alerts);
    this.criticisms = criticisms;
    this.office = office;
    this.time = time;
  }

  /**
   * @param arrivals in order for each message
   * @throws RuntimeException if the store does not answer or another wrote meanwhile; the batch
   *     must then be read again
   */
  public Taken take(List<Arrival> arrivals) {
    var now = time.instant();
    var ladders = office.ladders();
    var folded = fold(arrivals, ladders);
    var tellings = folded.stream().flatMap(one -> one.tellings().stream()).toList();
    criticisms.enter(Criticized.of(tellings, ladders));
    var address = office.address(now);
    var added =
        new ArrayList<>(
            post.put(tellings.stream().flatMap(one -> address.alerts(one).stream()).toList()));
    var cancelled = new ArrayList<Alert>();
    for (var retraction : folded.stream().flatMap(one -> one.retractions().stream()).toList()) {
      var retracted = retract.retract(retraction, address);
      added.addAll(post.put(retracted.corrections()));
      cancelled.addAll(retracted.cancelled());
      criticisms.strike(Criticized.id(retraction));
    }
    for (var one : folded) {
      one.accused().ifPresent(name -> alerts.accuse(one.after().id(), name));
    }
    states.save(folded.stream().filter(Folded::changed).map(Folded::after).toList());
    return new Taken(added, cancelled, folded.stream().mapToInt(Folded::stale).sum());
  }

  private List<Folded> fold(List<Arrival> arrivals, Ladders ladders) {
    var grouped = group(arrivals);
    var known = states.findAll(grouped.keySet());
    return grouped.entrySet().stream()
        .map(one -> {
          var before = known.getOrDefault(one.getKey(), MessageState.unknown(one.getKey()));
          return Fold.of(before, one.getValue(), ladders);
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
