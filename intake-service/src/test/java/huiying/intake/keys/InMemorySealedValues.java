package huiying.intake.keys;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Numbers of values by key, as long as the test lasts. */
final class InMemorySealedValues implements SealedValues {
  final Map<String, Long> counts = new TreeMap<>();
  final Set<String> keys = new TreeSet<>();
  String current = "new";
  long mostAtOnce = Long.MAX_VALUE;
  long unreadable;

  @Override
  public String currentKey() {
    return current;
  }

  @Override
  public Set<String> keys() {
    return keys;
  }

  @Override
  public Set<String> keysInUse() {
    return counts.keySet();
  }

  @Override
  public Map<String, Long> countsOfOthers() {
    var others = new TreeMap<>(counts);
    others.remove(current);
    return others;
  }

  @Override
  public Pass reseal(BooleanSupplier goOn) {
    long resealed = 0;
    for (var key : Set.copyOf(counts.keySet())) {
      if (!key.equals(current) && keys.contains(key)) {
        var some = Math.min(counts.getOrDefault(key, 0L) - unreadable, mostAtOnce);
        counts.merge(key, -some, Long::sum);
        counts.merge(current, some, Long::sum);
        counts.remove(key, 0L);
        resealed += some;
      }
    }
    return new Pass(resealed, unreadable);
  }
}
