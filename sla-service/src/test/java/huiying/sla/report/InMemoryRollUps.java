package huiying.sla.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

public class InMemoryRollUps implements RollUps {
  private final TreeMap<LocalDate, Long> stamps = new TreeMap<>();
  private final TreeSet<LocalDate> dirty = new TreeSet<>();
  private final TreeMap<LocalDate, Map.Entry<Long, RollUp>> kept = new TreeMap<>();
  private boolean begun;
  private Runnable beforeReading = () -> {};

  /** Lets something happen just before anybody looks what changed. */
  void beforeEachReading(Runnable something) {
    beforeReading = something;
  }

  @Override
  public void mark(Set<LocalDate> receiptDays) {
    receiptDays.forEach(day -> stamps.merge(day, 1L, Long::sum));
    dirty.addAll(receiptDays);
  }

  @Override
  public List<Mark> dirty(LocalDate from, LocalDate to, int most) {
    beforeReading.run();
    return dirty.subSet(from, true, to, true).stream()
        .limit(most)
        .map(day -> new Mark(day, stampOf(day)))
        .toList();
  }

  @Override
  public void save(RollUp rollUp, long stamp) {
    kept.merge(
        rollUp.day(),
        Map.entry(stamp, rollUp),
        (was, next) -> was.getKey() < next.getKey() ? next : was);
    if (stampOf(rollUp.day()) == stamp) {
      dirty.remove(rollUp.day());
    }
  }

  private long stampOf(LocalDate day) {
    return stamps.getOrDefault(day, 0L);
  }

  @Override
  public void forEachCells(
      LocalDate from, LocalDate to, BiConsumer<LocalDate, List<Cell>> visitor) {
    between(from, to).forEach(one -> visitor.accept(one.day(), one.cells()));
  }

  @Override
  public void forEachLegs(LocalDate from, LocalDate to, Consumer<List<LegTally>> visitor) {
    between(from, to).forEach(one -> visitor.accept(one.legs()));
  }

  @Override
  public List<RollUp> between(LocalDate from, LocalDate to) {
    return kept.subMap(from, true, to, true).values().stream().map(Map.Entry::getValue).toList();
  }

  @Override
  public boolean isBegun() {
    return begun;
  }

  @Override
  public void begin(Set<LocalDate> receiptDays) {
    mark(receiptDays);
    begun = true;
  }
}
