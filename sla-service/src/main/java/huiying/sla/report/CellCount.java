package huiying.sla.report;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts messages that have channel, kind, department and accused in common. */
final class CellCount {
  private final RulesOfClocks rules;
  private final Map<String, ClockCount> limits = new TreeMap<>();
  private int messages;
  private int withoutClock;

  CellCount(RulesOfClocks rules) {
    this.rules = rules;
  }

  void add(List<Clock> clocks) {
    messages++;
    withoutClock += clocks.isEmpty() ? 1 : 0;
    clocks.forEach(clock -> of(clock.limit()).add(clock));
    clocks.stream().map(Clock::limit).distinct().forEach(limit -> of(limit).addMessage());
  }

  private ClockCount of(String limit) {
    return limits.computeIfAbsent(limit, _ -> new ClockCount(rules));
  }

  Cell cell(Key key) {
    var clocks = limits.entrySet().stream().map(one -> one.getValue().tally(one.getKey())).toList();
    return new Cell(
        key.channel, key.kind, key.department, key.accused, messages, withoutClock, clocks);
  }

  /**
   * @param accused kept apart, since those who are may not read of it
   */
  record Key(Channel channel, Kind kind, @Nullable String department, @Nullable String accused)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::channel)
            .thenComparing(Key::kind)
            .thenComparing(Key::department, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::accused, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Key of(Summary message) {
      return new Key(message.channel(), message.kind(), message.department(), message.accused());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
