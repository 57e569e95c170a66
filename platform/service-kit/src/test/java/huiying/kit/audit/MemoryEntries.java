package huiying.kit.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In memory; tests spoil {@link #stored} and {@link #head} as somebody in the store could. */
public final class MemoryEntries implements AuditEntries {
  final TreeMap<Long, Entry> stored = new TreeMap<>();
  @Nullable SealedHead head;

  @Override
  public synchronized Optional<Entry> last() {
    return Optional.ofNullable(stored.lastEntry()).map(java.util.Map.Entry::getValue);
  }

  @Override
  public synchronized void add(List<Entry> entries) {
    for (var entry : entries) {
      if (stored.putIfAbsent(entry.number(), entry) != null) {
        throw new NumberTaken(new IllegalStateException("" + entry.number()));
      }
    }
  }

  @Override
  public synchronized List<Entry> after(long number, int limit) {
    return stored.tailMap(number, false).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized List<Entry> find(AuditQuery query) {
    return new ArrayList<>(stored.values())
        .stream()
            .sorted(newestFirst())
            .filter(entry -> fits(query, entry))
            .limit(query.limit())
            .toList();
  }

  private static Comparator<Entry> newestFirst() {
    return Comparator.comparing(Entry::at).thenComparing(Entry::number).reversed();
  }

  private static boolean fits(AuditQuery query, Entry entry) {
    var act = entry.act();
    return Stream.of(
            is(query.who(), act.who()),
            is(query.subject(), act.subject()),
            is(query.outcome(), act.outcome()),
            query.what() == null || act.what().startsWith(query.what()),
            query.from() == null || !entry.at().isBefore(query.from()),
            query.before() == null || entry.at().isBefore(query.before()),
            isAfter(query.after(), entry))
        .allMatch(fits -> fits);
  }

  private static boolean is(@Nullable String asked, @Nullable String has) {
    return asked == null || Objects.equals(asked, has);
  }

  private static boolean isAfter(AuditQuery.@Nullable Place place, Entry entry) {
    return place == null
        || entry.at().isBefore(place.at())
        || (entry.at().equals(place.at()) && entry.number() < place.number());
  }

  @Override
  public synchronized Optional<SealedHead> head() {
    return Optional.ofNullable(head);
  }

  @Override
  public synchronized boolean raise(SealedHead raised) {
    var before = head;
    if (before == null || before.head().number() < raised.head().number()) {
      head = raised;
    }
    return before != null;
  }
}
