package huiying.notify.directory;

/**
 * Why somebody else is told than the one who was to be.
 *
 * @param of the code of the contact that was passed over, or the name of the role that nobody holds
 */
public record Detour(Why why, String of) {
  /** In the order in which they are looked for. */
  public enum Why {
    /** The message has no department yet. */
    NOT_DISPATCHED,
    /** The directory knows no department of that name. */
    UNKNOWN_DEPARTMENT,
    /** It is the department, or a part of it, that a confidential report is about. */
    ACCUSED,
    /** Nobody holds the role. */
    NOBODY,
    /** 停用. */
    DISABLED,
    /** 请假. */
    ABSENT,
    /** The telling to somebody else failed for good, or they have no address of that kind. */
    NOT_REACHED
  }
}
