package huiying.intake.attachment;

import huiying.contracts.MessageId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Attachments for tests. */
public final class InMemoryAttachments implements Attachments {
  private record Stored(byte[] content, Instant since) {}

  private final Map<String, Attachment> known = new LinkedHashMap<>();
  private final Map<FileId, Stored> contents = new LinkedHashMap<>();

  @Override
  public synchronized List<Attachment> of(MessageId message) {
    return known.values().stream()
        .filter(one -> one.message().equals(message))
        .sorted(Comparator.comparingInt(Attachment::slot))
        .toList();
  }

  @Override
  public synchronized Optional<Attachment> find(MessageId message, int slot) {
    return Optional.ofNullable(known.get(message + ":" + slot));
  }

  @Override
  public FileId store(MessageId message, InputStream content, Instant now) throws IOException {
    var bytes = content.readAllBytes();
    var file = new FileId(UUID.randomUUID().toString());
    synchronized (this) {
      contents.put(file, new Stored(bytes, now));
    }
    return file;
  }

  @Override
  public synchronized boolean add(Attachment attachment) {
    return known.putIfAbsent(attachment.message() + ":" + attachment.slot(), attachment) == null;
  }

  @Override
  public synchronized void forgetNames(MessageId message) {
    known.replaceAll((_, one) -> one.message().equals(message) ? one.nameless() : one);
  }

  @Override
  public synchronized void discard(FileId file) {
    contents.remove(file);
  }

  @Override
  public synchronized InputStream open(FileId file) {
    return new ByteArrayInputStream(Objects.requireNonNull(contents.get(file)).content());
  }

  @Override
  public synchronized int sweep(Instant before, int most) {
    var kept = known.values().stream().map(Attachment::file).toList();
    var left =
        contents.entrySet().stream()
            .filter(one -> one.getValue().since().isBefore(before))
            .map(Map.Entry::getKey)
            .filter(file -> !kept.contains(file))
            .limit(most)
            .toList();
    left.forEach(this::discard);
    return left.size();
  }

  /** How many contents there are, referred to or not. */
  public synchronized int contents() {
    return contents.size();
  }

  public synchronized void clear() {
    known.clear();
    contents.clear();
  }
}
