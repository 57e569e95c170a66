package huiying.sla.clock;

import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.MessageEvent.Extended;
import huiying.sla.limit.ExtensionCap;
import java.util.Optional;

/** 延期: more time, approved, within the limit's cap. */
final class Extensions {
  private final Desk desk;

  Extensions(Desk desk) {
    this.desk = desk;
  }

  Optional<Ignored> extend(Extended event) {
    if (event.reason().isBlank()) {
      return Optional.of(Ignored.NO_REASON);
    }
    if (event.approvedBy().isBlank()) {
      return Optional.of(Ignored.NOT_APPROVED);
    }
    var refusals = desk.open().stream().map(clock -> extend(clock, event)).toList();
    if (refusals.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return refusals.stream()
        .flatMap(Optional::stream)
        .filter(why -> why != Ignored.NOT_APPLICABLE)
        .findFirst()
        .or(() -> Optional.of(Ignored.NOT_APPLICABLE));
  }

  private Optional<Ignored> extend(Clock clock, Extended event) {
    var limit = desk.limitOf(clock);
    var cap = limit.flatMap(one -> one.extension());
    if (cap.isEmpty()) {
      return Optional.of(Ignored.NOT_APPLICABLE);
    }
    var refusal = refusal(clock, cap.get(), event);
    if (refusal.isEmpty()) {
      apply(clock, event);
    }
    return refusal;
  }

  private static Optional<Ignored> refusal(Clock clock, ExtensionCap cap, Extended event) {
    if (clock.course().extensions().size() >= cap.times()) {
      return Optional.of(Ignored.TOO_OFTEN);
    }
    return event.amount() < 1 || event.amount() > cap.most()
        ? Optional.of(Ignored.OUT_OF_BOUNDS)
        : Optional.empty();
  }

  /** A paused clock gets its time too, but does not run by that. */
  private void apply(Clock clock, Extended event) {
    var at = event.occurredAt();
    var course = clock.course().with(event.amount());
    if (clock.isPaused()) {
      var due = desk.rules.reckon(desk.limitOf(clock).orElseThrow(), course).deadline();
      desk.replace(desk.recounted(clock, course, due, Cause.EXTENSION, at, event.approvedBy()));
    } else {
      desk.move(clock, course, Cause.EXTENSION, at, event.approvedBy());
    }
  }
}
