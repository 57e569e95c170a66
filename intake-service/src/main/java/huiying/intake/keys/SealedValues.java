package huiying.intake.keys;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** All values that this service keeps sealed, as far as their keys go. */
public interface SealedValues {
  /** The id of the key that new values get. */
  String currentKey();

  /** The ids of all keys that open. */
  Set<String> keys();

  /** The ids of the keys that values are sealed with; cheap. */
  Set<String> keysInUse();

  /** How many values are sealed with each key but the current one, which would take long. */
  Map<String, Long> countsOfOthers();

  /**
   * Seals with the current key what an old one of the ring seals, in bounded steps, once through.
   *
   * @param goOn asked after each step; if not, the rest is left
   * @return what came of it
   */
  Pass reseal(BooleanSupplier goOn);

  /**
   * What came of going through.
   *
   * @param unreadable how many could not be opened, and keep their key
   */
  record Pass(long resealed, long unreadable) {}
}
