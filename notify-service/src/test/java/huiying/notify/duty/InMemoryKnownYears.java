package huiying.notify.duty;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Years in memory. */
public final class InMemoryKnownYears implements KnownYears {
  private final SortedMap<Integer, KnownYear> years = new TreeMap<>();
  int asked;
  boolean away;

  @Override
  public synchronized Optional<KnownYear> find(int year) {
    return Optional.ofNullable(years.get(year));
  }

  @Override
  public synchronized List<KnownYear> all() {
    if (away) {
      throw new IllegalStateException("The store is away");
    }
    asked++;
    return List.copyOf(years.values());
  }

  @Override
  public synchronized boolean save(KnownYear next, Optional<KnownYear> asRead) {
    var there = find(next.year()).map(KnownYear::version);
    if (!there.equals(asRead.map(KnownYear::version))) {
      return false;
    }
    years.put(next.year(), next);
    return true;
  }
}
