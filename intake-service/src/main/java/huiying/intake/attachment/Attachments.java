package huiying.intake.attachment;

import huiying.contracts.MessageId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The attachments we keep: contents, and what is known of each. */
public interface Attachments {
  /** A message's attachments in the order of their slots. */
  List<Attachment> of(MessageId message);

  Optional<Attachment> find(MessageId message, int slot);

  /**
   * Stores a content, which belongs to nothing until {@link #add}; never holds it whole in memory.
   *
   * @param now from when a content that nothing refers to counts as left behind
   * @throws IOException if the content cannot be read; nothing is kept then, or it is swept later
   */
  FileId store(MessageId message, InputStream content, Instant now) throws IOException;

  /**
   * Keeps what is known of a stored content.
   *
   * @return whether it was kept; if not, the slot is taken
   */
  boolean add(Attachment attachment);

  /** Gives a message's files names that say nothing of anybody, with their extensions. */
  void forgetNames(MessageId message);

  /** Removes a content that no attachment refers to. */
  void discard(FileId file);

  /** The content, to be closed by the caller; holds only a small part of it in memory. */
  InputStream open(FileId file);

  /**
   * Removes contents that a failure left behind.
   *
   * @param before only those stored earlier, since a younger one may be about to be referred to
   * @param most in one look
   * @return how many looked left behind, at most {@code most}
   */
  int sweep(Instant before, int most);
}
