package huiying.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Attachments} must do. */
public abstract class AttachmentsContract {
  protected static final Instant NOW = Instant.parse("2026-03-16T01:30:02.125Z");

  private final MessageId message = MessageId.of(Channel.PORTAL, UUID.randomUUID().toString());

  protected abstract Attachments attachments();

  /** How many contents, whole or in part, there are of this message and without one. */
  protected abstract long contents();

  private FileId store(byte[] content) throws IOException {
    return attachments().store(message, new ByteArrayInputStream(content), NOW);
  }

  private Attachment attachment(int slot, FileId file) {
    return new Attachment(message, slot, "楼道 照片.png", "image/png", 3L, "0".repeat(64), file, NOW);
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    var third = attachment(3, store(new byte[] {3}));
    var first = attachment(1, store(new byte[] {1}));

    assertThat(attachments().add(third)).isTrue();
    assertThat(attachments().add(first)).isTrue();

    assertThat(attachments().of(message)).containsExactly(first, third);
    assertThat(attachments().find(message, 3)).contains(third);
    assertThat(attachments().find(message, 2)).isEmpty();
    assertThat(attachments().of(MessageId.of(Channel.PORTAL, "another"))).isEmpty();
  }

  @Test
  void keepsTheFirstInASlot() throws IOException {
    var first = attachment(1, store(new byte[] {1}));
    attachments().add(first);

    assertThat(attachments().add(attachment(1, store(new byte[] {2})))).isFalse();
    assertThat(attachments().of(message)).containsExactly(first);
  }

  @Test
  void givesBackContentsOfAnyLength() throws IOException {
    for (var length : new int[] {0, 1, 255 * 1024, 255 * 1024 + 1, 3 << 20}) {
      var content = new byte[length];
      new Random(length).nextBytes(content);

      try (var kept = attachments().open(store(content))) {
        assertThat(kept).hasBinaryContent(content);
      }
    }
  }

  @Test
  void keepsNothingOfAContentThatCannotBeReadToItsEnd() {
    var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[1 << 20]), new Broken());
    var before = contents();

    assertThatIOException().isThrownBy(() -> attachments().store(message, broken, NOW));

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void discardsAContent() throws IOException {
    var before = contents();
    attachments().discard(store(new byte[1000]));

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void sweepsOldContentsThatNothingRefersTo() throws IOException {
    var kept = attachment(1, store(new byte[] {1}));
    attachments().add(kept);
    var before = contents();
    store(new byte[] {2});

    attachments().sweep(NOW, 1000);
    assertThat(contents()).isEqualTo(before + 1);
    attachments().sweep(NOW.plus(Duration.ofMillis(1)), 1000);

    assertThat(contents()).isEqualTo(before);
    try (var content = attachments().open(kept.file())) {
      assertThat(content).hasBinaryContent(new byte[] {1});
    }
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("The sender hung up");
    }
  }
}
