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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    numbers.forEach(number -> under(number, () -> owned.remove(number)));
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
          return partition;
        });
  }

  /**
   * Works on one partition that another has taken, under its lock, and puts the outcome in its
   * place.
   */
  void replaceLost(int number, UnaryOperator<Partition> work) {
    under(
        number,
        () -> owned.computeIfPresent(number, (_, one) -> one.isLost() ? work.apply(one) : one));
  }

  /**
   * Works on those of several partitions that Kafka has not taken from us meanwhile, under all
   * their locks, taken in order of number.
   *
   * @throws StaleOwner if another has taken one that Kafka still gives to us: it will be sorted out
   */
  void withOurs(Collection<Integer> numbers, Consumer<Map<Integer, Partition>> work) {
    var held = numbers.stream().sorted().map(this::lock).toList();
    held.forEach(Lock::lock);
    try {
      var ours = new TreeMap<>(owned);
      ours.keySet().retainAll(numbers);
      for (var one : ours.values()) {
        if (one.isLost()) {
          throw new StaleOwner(one.number());
        }
      }
      work.accept(ours);
    } finally {
      held.forEach(Lock::unlock);
    }
  }

  private void under(int number, Supplier<@Nullable Partition> work) {
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
