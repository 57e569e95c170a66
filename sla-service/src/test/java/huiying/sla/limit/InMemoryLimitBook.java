package huiying.sla.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

public class InMemoryLimitBook implements LimitBook {
  private final ConcurrentSkipListMap<Integer, LimitCatalogue> versions =
      new ConcurrentSkipListMap<>();

  @Override
  public LimitCatalogue latest() {
    return Optional.ofNullable(versions.lastEntry())
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException("There is no catalogue of limits yet"));
  }

  @Override
  public Optional<LimitCatalogue> find(int version) {
    return Optional.ofNullable(versions.get(version));
  }

  @Override
  public boolean add(LimitCatalogue candidate) {
    return versions.putIfAbsent(candidate.version(), candidate) == null;
  }

  @Override
  public List<Entry> history(int limit) {
    return versions.descendingMap().values().stream().limit(limit).map(Entry::of).toList();
  }

  public void clear() {
    versions.clear();
  }
}
