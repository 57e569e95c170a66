package huiying.notify.deadletter;

/**
 * A letter in hand, ready to go where it was to go: value, key and headers as they were, without
 * what was written on it when it was set aside.
 */
@FunctionalInterface
public interface Parcel {
  /**
   * Returns when all replicas that are in sync have it.
   *
   * @throws LettersAway if that is not known; it may have arrived all the same
   */
  Delivered send();

  /** Where it lies now, in its original topic. */
  record Delivered(int partition, long offset) {}
}
