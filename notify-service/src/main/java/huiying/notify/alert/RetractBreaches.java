package huiying.notify.alert;

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

  Retracted retract(Telling retraction, Address address) {
    var cancelled = new ArrayList<Alert>();
    var corrections = new ArrayList<Alert>();
    var all = retraction.message().map(alerts::ofMessage).orElse(List.of());
    for (var alert : all) {
      if (isWithdrawn(alert.telling(), retraction)) {
        var taken = alerts.cancel(alert.id());
        taken.ifPresent(cancelled::add);
        // planned when read and no more: a sender settled it in between
        var overtaken = taken.isEmpty() && alert.progress().state() == AlertState.PLANNED;
        if (overtaken || taken.orElse(alert).progress().maybeTold()) {
          corrections.add(address.toTheSame(retraction, alert));
        }
      }
    }
    return new Retracted(cancelled, corrections);
  }

  private static boolean isWithdrawn(Telling told, Telling retraction) {
    return told.clock().equals(retraction.clock())
        && told.dueDate().equals(retraction.dueDate())
        && told.round() == retraction.round()
        && ClockState.isAboutBreach(told.step());
  }

  /**
   * @param corrections to insert; some may be there already
   */
  record Retracted(List<Alert> cancelled, List<Alert> corrections) {}
}
