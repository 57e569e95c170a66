package huiying.notify.alert;

import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Started;
import java.util.List;
import java.util.Objects;

/** What events say of a message, kept for its readers. */
final class Summaries {
  private Summaries() {}

  static Summary of(Started event) {
    return new Summary(
        event.channel(),
        event.kind(),
        event.confidential(),
        event.confidential() ? null : event.title(),
        event.department(),
        Objects.requireNonNullElse(event.coDepartments(), List.of()),
        event.accused());
  }

  /** Who is accused stays known, even if the later event does not say it. */
  static Summary handedOver(Summary known, HandedOver event) {
    return new Summary(
        known.channel(),
        known.kind(),
        known.confidential(),
        known.title(),
        event.department(),
        Objects.requireNonNullElse(event.coDepartments(), List.of()),
        event.accused() == null ? known.accused() : event.accused());
  }

  static Summary without(Summary known, String coDepartment) {
    var left = known.coDepartments().stream().filter(one -> !one.equals(coDepartment)).toList();
    return new Summary(
        known.channel(),
        known.kind(),
        known.confidential(),
        known.title(),
        known.department(),
        left,
        known.accused());
  }
}
