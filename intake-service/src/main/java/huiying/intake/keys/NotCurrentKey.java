package huiying.intake.keys;

/** The key to rotate to is not the one that this instance seals with: it was not restarted yet. */
public final class NotCurrentKey extends RuntimeException {
  private final String current;

  NotCurrentKey(String current) {
    super("The current key is " + current);
    this.current = current;
  }

  /** The id of the key that this instance seals with. */
  public String current() {
    return current;
  }
}
