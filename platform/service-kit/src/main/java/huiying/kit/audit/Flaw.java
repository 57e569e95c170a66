package huiying.kit.audit;

/**
 * The first thing that is wrong with the chain; what comes after it is not looked at.
 *
 * @param number of the entry that it is about
 */
public record Flaw(long number, Kind kind) {
  /** What was done to it. */
  public enum Kind {
    /** A field is not what it was. */
    CHANGED,
    /** It is not there, though a later one is. */
    MISSING,
    /** It was put in between. */
    INSERTED,
    /** It is whole, but does not follow the one before. */
    UNLINKED,
    /** It and what came after it are not there, though they were. */
    CUT_OFF,
    /** Another one was there when the head was noted. */
    REPLACED,
    /** The head that is kept beside the chain was changed by hand. */
    HEAD_CHANGED,
    /** There is no head beside the chain. */
    HEAD_MISSING
  }
}
