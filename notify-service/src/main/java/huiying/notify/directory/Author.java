package huiying.notify.directory;

/**
 * Who changes the directory, and why.
 *
 * @param by as they call themselves
 * @param notice what they say of it, such as the number of a document; may be empty
 */
public record Author(String by, Cause cause, String notice) {
  /** By what means. */
  public enum Cause {
    /** The store was empty. */
    FIRST_START,
    EDITED,
    IMPORTED
  }
}
