package huiying.notify.deadletter.kafka;

/**
 * Offsets of one partition.
 *
 * @param to the one after the last
 */
record Range(long from, long to) {
  boolean isEmpty() {
    return from >= to;
  }

  boolean includes(long offset) {
    return offset >= from && offset < to;
  }
}
