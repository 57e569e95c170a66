package huiying.backing.store;

/** All keys from {@code from} to {@code to}, both included. */
record KeyRange(SortKey from, SortKey to) {
  static final KeyRange ALL = startingWith(SortKey.EMPTY);

  static KeyRange startingWith(SortKey key) {
    return new KeyRange(key, key.end());
  }

  boolean isEmpty() {
    return from.compareTo(to) > 0;
  }
}
