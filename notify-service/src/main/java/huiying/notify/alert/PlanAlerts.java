package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;
import huiying.notify.directory.Directory;
import huiying.notify.ladder.Ladder;
import huiying.notify.ladder.Step;
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
    var added = new ArrayList<Alert>();
    added.addAll(alerts.insert(folded.stream().flatMap(one -> one.planned().stream()).toList()));
    var cancelled = new ArrayList<Alert>();
    for (var one : folded) {
      one.retractions().forEach(retraction -> retract(retraction, now, added, cancelled));
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

  /** What nobody can have read is cancelled; who may have read it gets a correction. */
  private void retract(Telling retraction, Instant now, List<Alert> added, List<Alert> cancelled) {
    var corrections = new ArrayList<Alert>();
    for (var alert : alerts.ofMessage(retraction.message())) {
      if (isWithdrawnBy(retraction, alert.telling())) {
        var taken = alerts.cancel(alert.id());
        taken.ifPresent(cancelled::add);
        if (taken.orElse(alert).progress().maybeTold()
            || wasSentMeanwhile(taken.isEmpty(), alert)) {
          corrections.add(Alert.planned(retraction, alert.recipient(), now));
        }
      }
    }
    added.addAll(alerts.insert(corrections));
  }

  private static boolean isWithdrawnBy(Telling retraction, Telling told) {
    return told.clock().equals(retraction.clock())
        && told.dueDate().equals(retraction.dueDate())
        && switch (told.step()) {
          case Step.Breach _, Step.Overdue _ -> true;
          case Step.Warning _, Step.BreachRetracted _ -> false;
        };
  }

  /** It was planned when read and is no more: a sender settled it in between. */
  private static boolean wasSentMeanwhile(boolean notCancelled, Alert read) {
    return notCancelled && read.progress().state() == AlertState.PLANNED;
  }

  /**
   * What a batch came to.
   *
   * @param added alerts, corrections among them
   * @param stale alarms dropped for being out of date
   */
  public record Taken(List<Alert> added, List<Alert> cancelled, int stale) {}
}
