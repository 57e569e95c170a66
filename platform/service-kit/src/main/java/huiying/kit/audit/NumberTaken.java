package huiying.kit.audit;

/** Another process has written an entry of that number; those before it in the group are stored. */
public final class NumberTaken extends RuntimeException {
  public NumberTaken(Throwable cause) {
    super("Another process was first", cause);
  }
}
