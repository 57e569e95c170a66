package huiying.sla.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

public class InMemoryCalendarBook implements CalendarBook {
  private final ConcurrentSkipListMap<Integer, CalendarVersion> versions =
      new ConcurrentSkipListMap<>();

  public void clear() {
    versions.clear();
  }

  @Override
  public CalendarVersion latest() {
    return Optional.ofNullable(versions.lastEntry())
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException("There is no calendar yet"));
  }

  @Override
  public Optional<CalendarVersion> find(int number) {
    return Optional.ofNullable(versions.get(number));
  }

  @Override
  public boolean add(CalendarVersion candidate) {
    return versions.putIfAbsent(candidate.number(), candidate) == null;
  }

  @Override
  public List<Entry> history(int limit) {
    return versions.descendingMap().values().stream().limit(limit).map(Entry::of).toList();
  }
}
