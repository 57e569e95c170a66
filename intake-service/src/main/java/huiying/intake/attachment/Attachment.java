package huiying.intake.attachment;

import huiying.contracts.MessageId;
import java.time.Instant;

/**
 * A file kept with a message.
 *
 * @param slot 1 to {@link #MOST}; with the message it names the attachment for good
 * @param name as a person may read it, see {@link FileName}
 * @param type found by looking into the file, such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param file where the content lies
 */
public record Attachment(
    MessageId message,
    int slot,
    String name,
    String type,
    long size,
    String sha256,
    FileId file,
    Instant addedAt) {
  /** Most attachments of a message. */
  public static final int MOST = 10;

  /** Most bytes of one: 20 MB. */
  public static final long MOST_BYTES = 20L << 20;

  /** The same under a name that says nothing of anybody. */
  public Attachment nameless() {
    return new Attachment(
        message, slot, FileName.neutral(slot, name), type, size, sha256, file, addedAt);
  }

  /**
   * Such a name for a file whose own cannot be read any more, so that not even its end is known.
   */
  public static String nameless(int slot) {
    return FileName.neutral(slot, "");
  }

  boolean repeats(String otherName, String otherSha256) {
    return name.equals(otherName) && sha256.equals(otherSha256);
  }

  /** A file's name may tell who wrote, and must not reach a log. */
  @Override
  public String toString() {
    return "Attachment[%s:%d, %s, %d bytes]".formatted(message, slot, type, size);
  }
}
