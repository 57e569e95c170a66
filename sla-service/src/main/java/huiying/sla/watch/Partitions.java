package huiying.sla.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The partitions that this instance owns, each behind a lock of its own. */
@Component
class Partitions {
  private final Map<Integer, Partition> owned = new ConcurrentSkipListMap<>();
  private final Map<Integer, Lock> locks = new ConcurrentSkipListMap<>();

  void add(Partition partition) {
    under(partition.number(), () -> owned.put(partition.number(), partition));
  }

  /** Waits for what is under way in them, then forgets them. */
  void remove(Collection<Integer> numbers) {
    for (var number : numbers) {
      under(
          number,
          () -> {
            var gone = owned.remove(number);
            if (gone != null) {
              gone.lose();
            }
            return number;
          });
    }
  }

  List<Integer> numbers() {
    return List.copyOf(owned.keySet());
  }

  /** Works on one partition under its lock; does nothing if it is not ours (any more). */
  void with(int number, Consumer<Partition> work) {
    under(
        number,
        () -> {
          var partition = owned.get(number);
          if (partition != null && !partition.isLost()) {
            work.accept(partition);
          }
          return number;
        });
  }

  /**
   * Works on several partitions under all their locks, taken in order of number.
   *
   * @throws StaleOwner if one is not ours (any more)
   */
  void withAll(Collection<Integer> numbers, Consumer<Map<Integer, Partition>> work) {
    var held = numbers.stream().sorted().map(this::lock).toList();
    held.forEach(Lock::lock);
    try {
      var ours = new TreeMap<Integer, Partition>();
      for (var number : numbers) {
        var partition = owned.get(number);
        if (partition == null || partition.isLost()) {
          throw new StaleOwner(number);
        }
        ours.put(number, partition);
      }
      work.accept(ours);
    } finally {
      held.forEach(Lock::unlock);
    }
  }

  private <T> void under(int number, Supplier<T> work) {
    var lock = lock(number);
    lock.lock();
    try {
      var _ = work.get();
    } finally {
      lock.unlock();
    }
  }

  private Lock lock(int number) {
    return locks.computeIfAbsent(number, _ -> new ReentrantLock());
  }
}
