package huiying.kit.secrecy;

/**
 * Something sealed cannot be opened; the message names the key and the place, never the content.
 */
public final class CannotOpen extends RuntimeException {
  public CannotOpen(String message) {
    super(message);
  }

  public CannotOpen(String message, Throwable cause) {
    super(message, cause);
  }
}
