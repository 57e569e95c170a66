package huiying.intake.attachment;

import huiying.contracts.MessageId;
import huiying.intake.attachment.Attached.Reason;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Reach;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes files in, each once. The content is stored first and then what is known of it, so that what
 * can be seen can be read.
 */
public final class AttachFiles {
  private final Messages messages;
  private final Attachments attachments;
  private final FileTypes types;
  private final InstantSource time;

  public AttachFiles(
      Messages messages, Attachments attachments, FileTypes types, InstantSource time) {
    this.messages = messages;
    this.attachments = attachments;
    this.types = types;
    this.time = time;
  }

  /**
   * @param name as the sender calls it
   * @param reach of the sender
   * @throws UnknownMessage if there is no such message in reach
   * @throws IOException if the content cannot be read
   */
  public Attached attach(MessageId message, String name, Content content, Reach reach)
      throws IOException {
    if (!reach.owns(requireThere(message).held())) {
      throw new UnknownMessage(message);
    }
    try (var in = content.open()) {
      var file = Opened.of(in, FileName.clean(name), types);
      var refused = file.refusal(types);
      return refused.isPresent() ? refused.get() : keep(message, file);
    }
  }

  private Message requireThere(MessageId message) {
    return messages.find(message).orElseThrow(() -> new UnknownMessage(message));
  }

  /**
   * Why a file would not be taken, were there room for it; reads it whole and keeps nothing.
   *
   * @throws IOException if the content cannot be read
   */
  public Optional<Reason> refusal(String name, Content content) throws IOException {
    try (var in = content.open()) {
      var file = Opened.of(in, FileName.clean(name), types);
      var refused = file.refusal(types);
      if (refused.isEmpty()) {
        file.content().transferTo(OutputStream.nullOutputStream());
      }
      return refused.map(Attached.Refused::reason);
    } catch (FileTooLarge e) {
      return Optional.of(Reason.TOO_LARGE);
    }
  }

  private Attached keep(MessageId message, Opened opened) throws IOException {
    var now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    FileId file;
    try {
      file = attachments.store(message, opened.content(), now);
    } catch (FileTooLarge e) {
      return new Attached.Refused(Reason.TOO_LARGE, opened.type());
    }
    var sha256 = opened.content().digest();
    for (int turn = 0; turn <= Attachment.MOST; turn++) { // each turn another took a slot
      var there = attachments.of(message);
      var isErased = isErased(message);
      var same =
          there.stream()
              .filter(one ->
                  isErased ? one.sha256().equals(sha256) : one.repeats(opened.name(), sha256))
              .findFirst();
      if (same.isPresent()) {
        attachments.discard(file);
        return new Attached.Repeated(same.get());
      }
      var free =
          IntStream.rangeClosed(1, Attachment.MOST).filter(n -> isFree(n, there)).findFirst();
      if (free.isEmpty()) {
        break;
      }
      var named = opened.attachment(message, free.getAsInt(), sha256, file, now);
      var attachment = isErased ? named.nameless() : named;
      // a failure leaves the content alone: it may have been kept all the same, and the sweep knows
      if (attachments.add(attachment)) {
        return new Attached.Added(namelessIfErased(attachment));
      }
    }
    attachments.discard(file);
    return new Attached.Refused(Reason.TOO_MANY, opened.type());
  }

  /** The citizen's contact data were erased: a name must not bring any back. */
  private boolean isErased(MessageId message) {
    return requireThere(message).contact().erasedAt() != null;
  }

  /** They may have been erased while the file was on its way. */
  private Attachment namelessIfErased(Attachment added) {
    if (!isErased(added.message())) {
      return added;
    }
    attachments.forgetNames(added.message());
    return added.nameless();
  }

  private static boolean isFree(int slot, List<Attachment> there) {
    return there.stream().noneMatch(one -> one.slot() == slot);
  }

  /** A file whose beginning was looked at, and is still to be read. */
  private record Opened(String name, String type, boolean empty, MeasuredContent content) {
    static Opened of(InputStream in, String name, FileTypes types) throws IOException {
      var head = in.readNBytes(FileTypes.HEAD);
      var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
      return new Opened(
          name,
          types.typeOf(head, name),
          head.length == 0,
          new MeasuredContent(whole, Attachment.MOST_BYTES));
    }

    Optional<Attached.Refused> refusal(FileTypes types) {
      if (empty) {
        return Optional.of(new Attached.Refused(Reason.EMPTY, type));
      }
      return types.allows(type)
          ? Optional.empty()
          : Optional.of(new Attached.Refused(Reason.TYPE, type));
    }

    Attachment attachment(MessageId message, int slot, String sha256, FileId file, Instant now) {
      return new Attachment(message, slot, name, type, content.size(), sha256, file, now);
    }
  }
}
