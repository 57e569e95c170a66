package huiying.intake.attachment;

import huiying.contracts.MessageId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that goes away before it says whether an attachment was kept. */
record FailsToAdd(Attachments store) implements Attachments {
  @Override
  public boolean add(Attachment attachment) {
    throw new IllegalStateException("The store went away");
  }

  @Override
  public List<Attachment> of(MessageId message) {
    return store.of(message);
  }

  @Override
  public Optional<Attachment> find(MessageId message, int slot) {
    return store.find(message, slot);
  }

  @Override
  public FileId store(MessageId message, InputStream content, Instant now) throws IOException {
    return store.store(message, content, now);
  }

  @Override
  public void forgetNames(MessageId message) {
    store.forgetNames(message);
  }

  @Override
  public void discard(FileId file) {
    store.discard(file);
  }

  @Override
  public InputStream open(FileId file) {
    return store.open(file);
  }

  @Override
  public int sweep(Instant before, int most) {
    return store.sweep(before, most);
  }
}
