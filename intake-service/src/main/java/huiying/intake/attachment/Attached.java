package huiying.intake.attachment;

/** What came of attaching a file. */
public sealed interface Attached {
  /** It is new. */
  record Added(Attachment attachment) implements Attached {}

  /** The same content was here before under the same name; nothing changed. */
  record Repeated(Attachment attachment) implements Attached {}

  /** It is not taken, and nothing of it was kept. */
  record Refused(Reason reason, String type) implements Attached {}

  /** Why a file is not taken. */
  enum Reason {
    EMPTY,
    TYPE,
    TOO_LARGE,
    TOO_MANY
  }
}
