package huiying.kit.audit;

/**
 * The end of the chain as somebody saw it: who knows it finds whether later ones were cut off.
 *
 * @param number of the last entry; 0 before the first
 */
public record Head(long number, String hash) {
  public static final Head BEFORE_FIRST = new Head(0, "0".repeat(64));
}
