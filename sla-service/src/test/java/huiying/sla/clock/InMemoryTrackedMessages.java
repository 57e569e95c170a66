package huiying.sla.clock;

import huiying.contracts.MessageId;
import huiying.kit.access.DepartmentNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

public class InMemoryTrackedMessages implements TrackedMessages {
  private final Map<MessageId, Kept> kept = new TreeMap<>();

  /**
   * How many documents the next readings ahead come by before the store fails; none if negative.
   */
  public int failsAfter = -1;

  @Override
  public Optional<TrackedMessage> find(MessageId id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::message);
  }

  @Override
  public Map<MessageId, Kept> findAll(Collection<MessageId> ids) {
    var found = new TreeMap<>(kept);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Set<MessageId> save(Collection<Kept> changed) {
    var refused = new HashSet<MessageId>();
    for (var next : changed) {
      var id = next.message().id();
      var was = kept.get(id);
      var revision = was == null ? 0 : was.message().revision();
      if (revision == next.message().revision() - 1
          && (was == null || was.epoch() <= next.epoch())) {
        kept.put(id, next);
      } else {
        refused.add(id);
      }
    }
    return refused;
  }

  @Override
  public void forEachRunning(int partition, Instant due, Consumer<TrackedMessage> visitor) {
    kept.values().stream()
        .filter(one -> one.partition() == partition)
        .map(Kept::message)
        .filter(one -> firstDue(one).map(at -> !at.isAfter(due)).orElse(false))
        .toList()
        .forEach(one -> {
          if (failsAfter == 0) {
            throw new IllegalStateException("The store is away");
          }
          failsAfter--;
          visitor.accept(one);
        });
  }

  @Override
  public List<Kept> openAfter(int partition, String after, int limit) {
    return kept.values().stream()
        .filter(one -> one.partition() == partition && isOpen(one.message()))
        .filter(one -> one.message().id().value().compareTo(after) > 0)
        .sorted(Comparator.comparing(one -> one.message().id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public void forEachOpen(Consumer<TrackedMessage> visitor) {
    List.copyOf(kept.values()).stream()
        .map(Kept::message)
        .filter(InMemoryTrackedMessages::isOpen)
        .forEach(visitor);
  }

  @Override
  public void forEachReceivedOn(LocalDate day, Consumer<TrackedMessage> visitor) {
    List.copyOf(kept.values()).stream()
        .map(Kept::message)
        .filter(one -> one.summary().filter(of -> of.receivedOn().equals(day)).isPresent())
        .forEach(visitor);
  }

  @Override
  public Set<LocalDate> receiptDays() {
    return kept.values().stream()
        .flatMap(one -> one.message().summary().stream())
        .map(Summary::receivedOn)
        .collect(Collectors.toSet());
  }

  @Override
  public long countWithoutLimit() {
    return kept.values().stream()
        .filter(one -> ClockFilter.statusOf(one.message()) == ClockFilter.Status.NO_LIMIT)
        .count();
  }

  private static boolean isOpen(TrackedMessage message) {
    return switch (ClockFilter.statusOf(message)) {
      case RUNNING, PAUSED, NO_LIMIT -> true;
      case OVERDUE, MET, LATE, CANCELLED, INCOMPLETE -> false;
    };
  }

  private static Optional<Instant> firstDue(TrackedMessage message) {
    return message.clocks().stream()
        .filter(Clock::isRunning)
        .map(clock -> clock.deadline().dueAt())
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Listed> list(ClockFilter filter, @Nullable Place after, int limit) {
    var order = Comparator.comparing(Place::at).thenComparing(Place::message);
    return kept.values().stream()
        .map(Kept::message)
        .filter(one -> matches(filter, one))
        .map(one -> new Listed(one, new Place(place(one), one.id().value())))
        .filter(one -> after == null || order.compare(one.place(), after) > 0)
        .sorted(Comparator.comparing(Listed::place, order))
        .limit(limit)
        .toList();
  }

  private static boolean matches(ClockFilter filter, TrackedMessage one) {
    var status = ClockFilter.statusOf(one);
    return filter
            .status()
            .map(wanted ->
                wanted == ClockFilter.Status.OVERDUE
                    ? one.clocks().stream().anyMatch(clock -> clock.isOverdue(filter.now()))
                    : wanted == status)
            .orElse(true)
        && (filter.departments().isEmpty()
            || one.summary()
                .map(Summary::department)
                .map(DepartmentNames::plain)
                .filter(filter.departments()::contains)
                .isPresent())
        && one.isIn(filter.reach())
        && filter.dueBefore().map(due -> place(one).isBefore(due)).orElse(true);
  }

  private static Instant place(TrackedMessage one) {
    return firstDue(one)
        .or(() -> one.clocks().stream().findFirst().map(clock -> clock.deadline().dueAt()))
        .or(() -> one.summary().map(Summary::receivedAt))
        .orElse(Instant.EPOCH);
  }
}
