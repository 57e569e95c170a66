package huiying.notify.delivery;

import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.ClockState;
import huiying.notify.alert.MessageState;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.alert.Summary;
import huiying.notify.directory.Directory;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether there is still reason to tell an alert, at the moment before it is told. */
final class Recheck {
  private final Map<MessageId, MessageState> states;
  private final Ladders ladders;
  private final Directory directory;
  private final Alerts alerts;

  /**
   * @param states of the alerts' messages, as far as they are known
   */
  Recheck(
      Map<MessageId, MessageState> states, Ladders ladders, Directory directory, Alerts alerts) {
    this.states = states;
    this.ladders = ladders;
    this.directory = directory;
    this.alerts = alerts;
  }

  /** Why not; empty if it is to be told. A correction is: it is about what was told before. */
  Optional<Reason> against(Alert alert) {
    return switch (alert.telling().step()) {
      case Step.YearMissing _ -> Optional.empty();
      case Step.BreachRetracted _, Step.SpecialResponse _ ->
          stateOf(alert).filter(state -> isOfAccused(alert, state)).map(_ -> Reason.ACCUSED);
      case Step.Dispatch _, Step.Warning _, Step.Breach _, Step.Overdue _ ->
          stateOf(alert).flatMap(state -> against(alert, state));
    };
  }

  private Optional<MessageState> stateOf(Alert alert) {
    return alert.telling().message().flatMap(id -> Optional.ofNullable(states.get(id)));
  }

  private Optional<Reason> against(Alert alert, MessageState state) {
    if (isOfAccused(alert, state)) {
      return Optional.of(Reason.ACCUSED);
    }
    var clock = state.clocks().get(alert.telling().clock());
    if (clock == null || state.revision() < alert.telling().revision()) {
      return Optional.empty(); // planned by what is not stored yet: it is the state that is late
    }
    if (!clock.open()) {
      return Optional.of(Reason.ANSWERED);
    }
    if (hasMoved(alert, clock)) {
      return Optional.of(Reason.MOVED);
    }
    if (isHandedOn(alert, state)) {
      return Optional.of(Reason.HANDED_ON);
    }
    if (hasContributed(alert, state)) {
      return Optional.of(Reason.ANSWERED);
    }
    return isAcknowledged(alert) ? Optional.of(Reason.ACKNOWLEDGED) : Optional.empty();
  }

  /** Whom a report is about may be found out only after an alert was planned. */
  private boolean isOfAccused(Alert alert, MessageState state) {
    var accused = state.summary().filter(Summary::confidential).map(Summary::accused).orElse(null);
    return accused != null && directory.isOf(alert.recipient(), accused);
  }

  /** A note of dispatch is told by whichever date there is. */
  private static boolean hasMoved(Alert alert, ClockState clock) {
    if (alert.telling().step() instanceof Step.Dispatch) {
      return false;
    }
    return !alert.telling().dueDate().equals(clock.dueDate())
        || alert.telling().round() < clock.round();
  }

  /** Only where the other department gets a note of its own. */
  private boolean isHandedOn(Alert alert, MessageState state) {
    var told = departmentOf(alert.telling().summary());
    var now = departmentOf(state.summary());
    return alert.chosen().role().isOfDepartment()
        && !ladders.of(alert.telling().clock()).dispatch().rules().isEmpty()
        && told.isPresent()
        && !directory.isSame(told.get(), now.orElse(null));
  }

  private static Optional<String> departmentOf(Optional<Summary> summary) {
    return summary.flatMap(one -> Optional.ofNullable(one.department()));
  }

  /** A co-department that has done its part is left alone, though the clock runs on. */
  private boolean hasContributed(Alert alert, MessageState state) {
    var own = alert.recipient().department();
    var asked = alert.telling().summary().map(Summary::coDepartments).orElse(List.of());
    var waitedFor = state.summary().map(Summary::coDepartments).orElse(List.of());
    return own != null
        && alert.chosen().role() == Role.HANDLER
        && isAmong(own, asked)
        && !isAmong(own, waitedFor)
        && departmentOf(state.summary()).filter(lead -> directory.isSame(own, lead)).isEmpty();
  }

  private boolean isAmong(String department, List<String> names) {
    return names.stream().anyMatch(name -> directory.isSame(department, name));
  }

  /** Only a repeat asks: what is told for the first time cannot have been read. */
  private boolean isAcknowledged(Alert alert) {
    return alert.telling().repeat() > 0
        && alert.telling().message().map(alerts::ofMessage).orElse(List.of()).stream()
            .anyMatch(other ->
                other.acknowledged().isPresent()
                    && other.recipient().contact().equals(alert.recipient().contact())
                    && other.telling().isOfSameStep(alert.telling()));
  }
}
