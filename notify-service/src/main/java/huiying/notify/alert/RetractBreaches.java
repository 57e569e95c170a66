package huiying.notify.alert;

import huiying.notify.ladder.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes back what was planned or told of a breach that did not happen: what nobody can have read is
 * cancelled, and who may have read it gets a correction. May be repeated after a crash.
 */
final class RetractBreaches {
  private final Alerts alerts;

  RetractBreaches(Alerts alerts) {
    this.alerts = alerts;
  }

  Retracted retract(Telling retraction, Instant now) {
    var cancelled = new ArrayList<Alert>();
    var corrections = new ArrayList<Alert>();
    for (var alert : alerts.ofMessage(retraction.message())) {
      if (isWithdrawn(alert.telling(), retraction)) {
        var taken = alerts.cancel(alert.id());
        taken.ifPresent(cancelled::add);
        // planned when read and no more: a sender settled it in between
        var overtaken = taken.isEmpty() && alert.progress().state() == AlertState.PLANNED;
        if (overtaken || taken.orElse(alert).progress().maybeTold()) {
          corrections.add(Alert.planned(retraction, alert.recipient(), now));
        }
      }
    }
    return new Retracted(cancelled, alerts.insert(corrections));
  }

  private static boolean isWithdrawn(Telling told, Telling retraction) {
    return told.clock().equals(retraction.clock())
        && told.dueDate().equals(retraction.dueDate())
        && isAboutBreach(told.step());
  }

  private static boolean isAboutBreach(Step step) {
    return switch (step) {
      case Step.Breach _, Step.Overdue _ -> true;
      case Step.Warning _, Step.BreachRetracted _ -> false;
    };
  }

  /**
   * @param corrections those that were not there yet
   */
  record Retracted(List<Alert> cancelled, List<Alert> corrections) {}
}
