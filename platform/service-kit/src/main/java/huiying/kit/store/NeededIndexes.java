package huiying.kit.store;

/** The indexes that a feature's queries go by. */
@FunctionalInterface
public interface NeededIndexes {
  /** Creates those that are missing; nothing happens to those that are there. */
  void ensure();
}
