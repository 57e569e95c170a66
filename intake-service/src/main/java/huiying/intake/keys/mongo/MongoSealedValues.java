package huiying.intake.keys.mongo;

import huiying.intake.keys.SealedValues;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedDocuments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** All collections with a sealed field, one after the other. */
class MongoSealedValues implements SealedValues {
  private final Seals seals;
  private final List<SealedDocuments> all;

  MongoSealedValues(Seals seals, List<SealedDocuments> all) {
    this.seals = seals;
    this.all = List.copyOf(all);
  }

  @Override
  public String currentKey() {
    return seals.currentKey();
  }

  @Override
  public Set<String> keys() {
    return seals.keys();
  }

  @Override
  public Set<String> keysInUse() {
    var keys = new TreeSet<String>();
    all.forEach(one -> keys.addAll(one.keysInUse()));
    return keys;
  }

  @Override
  public Map<String, Long> countsOfOthers() {
    var counts = new TreeMap<String, Long>();
    for (var one : all) {
      one.countsOfOthers(currentKey()).forEach((key, count) -> counts.merge(key, count, Long::sum));
    }
    return counts;
  }

  @Override
  public Pass reseal(BooleanSupplier goOn) {
    long resealed = 0;
    long unreadable = 0;
    for (var one : all) {
      for (var key : one.keysInUse()) {
        if (key.equals(currentKey()) || !keys().contains(key)) {
          continue; // of a key that is missing nothing can be opened
        }
        String after = null;
        do {
          var step = one.reseal(key, after);
          resealed += step.resealed();
          unreadable += step.unreadable();
          after = step.lastId();
        } while (after != null && goOn.getAsBoolean());
      }
    }
    return new Pass(resealed, unreadable);
  }
}
