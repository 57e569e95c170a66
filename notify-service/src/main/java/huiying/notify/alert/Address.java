package huiying.notify.alert;

import huiying.contracts.DistrictTime;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.directory.Ask;
import huiying.notify.directory.Chosen;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Directory;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.Rule;
import huiying.notify.ladder.Rule.When;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Makes alerts of a telling: to whom, by what, when. Who cannot be told by any means of a rule is
 * stood in for by the dispatch desk, so that nothing is told to nobody.
 */
final class Address {
  private static final List<DeliveryChannel> MAIL = List.of(DeliveryChannel.EMAIL);
  private static final Rule TO_OWNER =
      new Rule(List.of(Role.LEAD, Role.DISTRICT_OFFICE), MAIL, When.DUTY_HOURS);
  private static final Rule TO_DESK = new Rule(List.of(Role.DISPATCH_DESK), MAIL, When.DUTY_HOURS);

  private final Ladders ladders;
  private final Directory directory;
  private final Set<DeliveryChannel> open;
  private final Timing timing;
  private final Instant now;

  /**
   * @param open delivery channels that are set up
   */
  Address(
      Ladders ladders, Directory directory, Set<DeliveryChannel> open, Timing timing, Instant now) {
    this.ladders = ladders;
    this.directory = directory;
    this.open = open;
    this.timing = timing;
    this.now = now;
  }

  /** One person is told once by each means, at the earliest time that any rule gives. */
  Collection<Alert> alerts(Telling telling) {
    var alerts = new LinkedHashMap<AlertId, Alert>();
    for (var rule : rules(telling)) {
      for (var alert : alerts(telling, rule)) {
        alerts.merge(alert.id(), alert, Address::earlier);
      }
    }
    return alerts.values();
  }

  private static Alert earlier(Alert one, Alert other) {
    return other.progress().tellAt().isBefore(one.progress().tellAt()) ? other : one;
  }

  private List<Rule> rules(Telling telling) {
    return switch (telling.step()) {
      case Step.SpecialResponse _ -> List.of(TO_OWNER);
      case Step.YearMissing _ -> List.of(TO_DESK);
      case Step.Dispatch _, Step.Warning _, Step.Breach _, Step.Overdue _, Step.BreachRetracted _ ->
          ladders.of(telling.clock()).at(telling.step()).rules();
    };
  }

  private List<Alert> alerts(Telling telling, Rule rule) {
    var tellAt = timing.tellAt(rule.when(), ladders.hours(), now);
    var alerts = new ArrayList<Alert>();
    for (var chosen : choose(telling, rule, DistrictTime.dateOf(tellAt))) {
      var reached = false;
      for (var channel : rule.by()) {
        var alert = alert(telling, chosen, channel, rule.when(), tellAt);
        alerts.add(alert);
        reached |= alert.progress().state() == AlertState.PLANNED;
      }
      if (!reached) {
        alerts.add(toDesk(telling, chosen));
      }
    }
    return alerts;
  }

  private Collection<Chosen> choose(Telling telling, Rule rule, LocalDate on) {
    var summary = telling.summary();
    var all = new LinkedHashMap<String, Chosen>();
    for (var role : rule.roles()) {
      var ask =
          new Ask(
              role,
              summary.map(Summary::department).orElse(null),
              summary.map(Summary::coDepartments).orElse(List.of()),
              summary.filter(Summary::confidential).map(Summary::accused).orElse(null),
              on);
      directory.choose(ask).forEach(one -> all.putIfAbsent(one.recipient().contact(), one));
    }
    return all.values();
  }

  private Alert alert(
      Telling telling, Chosen chosen, DeliveryChannel channel, When when, Instant tellAt) {
    return Alert.of(telling, chosen, channel, now, progress(chosen, channel, when, tellAt));
  }

  private Progress progress(Chosen chosen, DeliveryChannel channel, When when, Instant tellAt) {
    if (!open.contains(channel)) {
      return Progress.skipped(tellAt, Reason.CHANNEL_OFF);
    }
    return chosen.recipient().address(channel).isEmpty()
        ? Progress.skipped(tellAt, Reason.NO_ADDRESS)
        : Progress.planned(tellAt, when == When.AT_ONCE);
  }

  boolean isDesk(Recipient recipient) {
    return recipient.contact().equals(directory.dispatchDesk().contact());
  }

  /** To the desk in place of somebody who was not reached. */
  Alert toDesk(Telling telling, Chosen instead) {
    var detours = new ArrayList<>(instead.detours());
    detours.add(new Detour(Detour.Why.NOT_REACHED, instead.recipient().contact()));
    var desk = new Chosen(directory.dispatchDesk(), instead.role(), detours);
    var tellAt = timing.tellAt(When.DUTY_HOURS, ladders.hours(), now);
    return Alert.of(telling, desk, DeliveryChannel.EMAIL, now, Progress.planned(tellAt));
  }

  /** To one who was told before, by the same means. */
  Alert toTheSame(Telling telling, Alert told) {
    var tellAt = timing.tellAt(When.DUTY_HOURS, ladders.hours(), now);
    return Alert.of(telling, told.chosen(), told.channel(), now, Progress.planned(tellAt));
  }
}
