package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.kit.access.DepartmentNames;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reports must come to, counted from the messages in the plainest way. */
public final class NaiveCount {
  private final List<TrackedMessage> messages;
  private final Selection selection;
  private final Instant now;

  public NaiveCount(Collection<TrackedMessage> all, Selection selection, Instant now) {
    this.messages = all.stream().filter(one -> isIn(selection, one)).toList();
    this.selection = selection;
    this.now = now;
  }

  private static boolean isIn(Selection selection, TrackedMessage message) {
    var of = message.summary().orElseThrow();
    return !of.receivedOn().isBefore(selection.from())
        && !of.receivedOn().isAfter(selection.to())
        && selection.channel().map(one -> one == of.channel()).orElse(true)
        && selection.kind().map(one -> one == of.kind()).orElse(true)
        && selection.department().map(one -> isSame(one, of.department())).orElse(true)
        && message.access().filter(selection.reach()::owns).isPresent()
        && selection.limit().map(code -> has(message, code)).orElse(true);
  }

  private static boolean isSame(String name, @Nullable String other) {
    return other != null && DepartmentNames.areSame(name, other);
  }

  private static boolean has(TrackedMessage message, String limit) {
    return clocksOf(message).anyMatch(clock -> clock.limit().equals(limit));
  }

  /** All but those of the dispatch desk. */
  private static Stream<Clock> clocksOf(TrackedMessage message) {
    return message.clocks().stream().filter(clock -> !clock.limit().equals("redispatch"));
  }

  public List<Compliance> rows(GroupBy by) {
    var names = new HashSet<Optional<String>>();
    messages.forEach(message -> names.addAll(groups(by, message)));
    return names.stream()
        .map(name -> row(by, name))
        .sorted(
            Comparator.comparing(
                Compliance::group, Comparator.nullsLast(Comparator.<String>naturalOrder())))
        .toList();
  }

  private List<Optional<String>> groups(GroupBy by, TrackedMessage message) {
    var of = message.summary().orElseThrow();
    if (by != GroupBy.LIMIT) {
      return List.of(Optional.ofNullable(groupOf(by, of)));
    }
    var clocks = clocksOf(message).filter(this::isWanted).toList();
    return clocks.isEmpty()
        ? List.of(Optional.empty())
        : clocks.stream().map(clock -> Optional.of(clock.limit())).distinct().toList();
  }

  private static @Nullable String groupOf(GroupBy by, Summary of) {
    return switch (by) {
      case CHANNEL -> of.channel().name();
      case DEPARTMENT -> of.department();
      case KIND -> of.kind().name();
      case MONTH -> of.receivedOn().toString().substring(0, 7);
      case DAY -> of.receivedOn().toString();
      case LIMIT -> throw new IllegalArgumentException("Not of the message");
    };
  }

  private boolean isWanted(Clock clock) {
    return selection.limit().map(code -> code.equals(clock.limit())).orElse(true);
  }

  private Compliance row(GroupBy by, Optional<String> name) {
    var members = messages.stream().filter(one -> groups(by, one).contains(name)).toList();
    var clocks =
        members.stream()
            .flatMap(NaiveCount::clocksOf)
            .filter(this::isWanted)
            .filter(clock -> by != GroupBy.LIMIT || name.equals(Optional.of(clock.limit())))
            .toList();
    return row(name.orElse(null), members.size(), clocks);
  }

  public Compliance total() {
    var clocks = messages.stream().flatMap(NaiveCount::clocksOf).filter(this::isWanted).toList();
    return row(null, messages.size(), clocks);
  }

  private Compliance row(@Nullable String name, int received, List<Clock> clocks) {
    var days = new ArrayList<Integer>();
    clocks.forEach(clock -> stoppedAt(clock).ifPresent(at -> days.add(daysTo(clock, at))));
    days.sort(Comparator.naturalOrder());
    var met = count(clocks, clock -> clock.state() instanceof Clock.State.Met);
    var late = count(clocks, clock -> clock.state() instanceof Clock.State.Late);
    var overdue = count(clocks, clock -> clock.isOverdue(now));
    var decided = met + late + overdue;
    return new Compliance(
        name,
        received,
        met,
        late,
        overdue,
        count(clocks, Clock::isOpen) - overdue,
        count(clocks, Clock::isPaused),
        count(clocks, Clock::isCancelled),
        decided == 0 ? null : (double) met / decided,
        rank(days, 0.5),
        rank(days, 0.9),
        days.isEmpty() ? null : days.stream().mapToLong(day -> day).sum() / (double) days.size(),
        count(clocks, NaiveCount::isReclassifiedAfterBreach));
  }

  private static long count(List<Clock> clocks, Predicate<Clock> wanted) {
    return clocks.stream().filter(wanted).count();
  }

  private static boolean isReclassifiedAfterBreach(Clock clock) {
    return clock.state() instanceof Clock.State.Cancelled(_, Clock.Reason reason)
        && reason == Clock.Reason.RECLASSIFIED
        && !clock.breaches().isEmpty();
  }

  private static Optional<Instant> stoppedAt(Clock clock) {
    return switch (clock.state()) {
      case Clock.State.Met(var at) -> Optional.of(at);
      case Clock.State.Late(var at) -> Optional.of(at);
      case Clock.State.Running _, Clock.State.Paused _, Clock.State.Cancelled _ -> Optional.empty();
    };
  }

  private static int daysTo(Clock clock, Instant at) {
    return Facts.RULES
        .calendar()
        .between(DistrictTime.dateOf(clock.startedAt()), DistrictTime.dateOf(at));
  }

  private static @Nullable Integer rank(List<Integer> sorted, double share) {
    return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(sorted.size() * share) - 1);
  }
}
