package huiying.intake.status;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a message's clocks, learned from sla-service's announcements, which may come
 * twice and, after a crash there, older ones after newer.
 *
 * @param revision the highest of its dates
 */
public record KnownDates(MessageId message, long revision, List<DueDate> dates) {
  /** Clocks of one message; sla-service has no more of them. */
  private static final int MOST = 100;

  private static final Set<DueDate.State> OWED =
      Set.of(DueDate.State.RUNNING, DueDate.State.PAUSED);

  public KnownDates {
    dates = List.copyOf(dates);
  }

  public static KnownDates nothing(MessageId message) {
    return new KnownDates(message, 0, List.of());
  }

  /** The next date by which something is owed; empty if nothing is, or nothing is known. */
  public Optional<DueDate> next() {
    return dates.stream()
        .filter(date -> OWED.contains(date.state()))
        .min(Comparator.comparing(DueDate::at));
  }

  /** The same if the event says nothing new. */
  KnownDates after(ClockEvent event) {
    return switch (event) {
      case ClockEvent.Started one when Boolean.TRUE.equals(one.ofDesk()) ->
          with(event, DueDate.State.OF_DESK, false);
      case ClockEvent.Started one -> with(event, DueDate.State.RUNNING, one.provisional());
      case ClockEvent.Moved one -> with(event, DueDate.State.RUNNING, one.provisional());
      case ClockEvent.Paused _ -> with(event, DueDate.State.PAUSED, false);
      case ClockEvent.Stopped _ -> with(event, DueDate.State.STOPPED, false);
      case ClockEvent.Alarm _,
          ClockEvent.HandedOver _,
          ClockEvent.CoAnswered _,
          ClockEvent.BreachRetracted _ ->
          this;
    };
  }

  private KnownDates with(ClockEvent event, DueDate.State state, boolean provisional) {
    var known = dates.stream().filter(one -> one.code().equals(event.code())).findFirst();
    if (known.filter(one -> isFinal(one, event)).isPresent()) {
      return this;
    }
    if (known.isEmpty() && dates.size() >= MOST) {
      return this;
    }
    var next = new ArrayList<>(dates);
    next.removeIf(one -> one.code().equals(event.code()));
    next.add(
        new DueDate(
            event.code(), event.revision(), event.dueDate(), event.dueAt(), state, provisional));
    return new KnownDates(message, Math.max(revision, event.revision()), next);
  }

  private static boolean isFinal(DueDate known, ClockEvent event) {
    return known.state() == DueDate.State.OF_DESK || known.revision() > event.revision();
  }
}
