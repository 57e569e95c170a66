package huiying.intake.attachment;

/** What a file is, and whether such files are taken. */
public interface FileTypes {
  /** How many bytes of a file's beginning suffice. */
  int HEAD = 64 << 10;

  /**
   * The type the content shows; the name only tells apart what looks alike, such as the kinds of
   * office documents, and the sender's own word counts for nothing.
   *
   * @param head the first bytes, at most {@link #HEAD}
   */
  String typeOf(byte[] head, String name);

  boolean allows(String type);
}
