package huiying.notify.deadletter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Redrives in memory. */
public final class InMemoryRedrives implements Redrives {
  private final Map<LetterId, Redrive> all = new HashMap<>();

  @Override
  public synchronized Optional<Redrive> find(LetterId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public synchronized Map<LetterId, Redrive> findAll(Collection<LetterId> ids) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public synchronized boolean add(Redrive first) {
    return all.putIfAbsent(first.id(), first) == null;
  }

  @Override
  public synchronized boolean replace(Redrive asRead, Redrive next) {
    var there = all.get(asRead.id());
    var isSame =
        there != null && there.attempt() == asRead.attempt() && there.state() == asRead.state();
    if (isSame) {
      all.put(next.id(), next);
    }
    return isSame;
  }
}
